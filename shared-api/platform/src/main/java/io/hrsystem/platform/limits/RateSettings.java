package io.hrsystem.platform.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests there may be in a minute; as many may come at once, and then as many again as time allows. Each node
 * counts for itself.
 *
 * @param perClient of one account or machine, whose token has been checked
 * @param perCompany of all of one company's together; the platform's own people are counted as one
 * @param perAddress without a token that counts: for a token, an activation, or with a wrong one
 * @param countedLater paths, such as {@code /pages/**}, of which a filter behind knows more: it counts strangers itself
 * @param counted how many clients, companies and addresses are remembered at most, each
 */
@ConfigurationProperties("hr.rates")
record RateSettings(
        @DefaultValue("60000") int perClient,
        @DefaultValue("120000") int perCompany,
        @DefaultValue("600") int perAddress,
        @DefaultValue List<String> countedLater,
        @DefaultValue("100000") int counted) {}
