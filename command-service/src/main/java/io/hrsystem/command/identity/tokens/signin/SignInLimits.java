package io.hrsystem.command.identity.tokens.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a password may be wrong before the next attempt has to wait: a second, then three, seven, …
 *
 * @param account attempts at one account from one address, or one browser that has been its person's before
 * @param accountLeak in which one of them is forgotten
 * @param accountLongest the longest pause
 * @param address attempts at all accounts from one address, behind which a whole company may sit
 * @param addressLeak in which one of them is forgotten
 * @param addressLongest the longest pause
 */
@ConfigurationProperties("hr.sign-in.limits")
record SignInLimits(
        @DefaultValue("5") int account,
        @DefaultValue("3m") Duration accountLeak,
        @DefaultValue("15m") Duration accountLongest,
        @DefaultValue("100") int address,
        @DefaultValue("3s") Duration addressLeak,
        @DefaultValue("1m") Duration addressLongest) {}
