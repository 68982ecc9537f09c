package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SignInRefusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts on record that somebody did not get in.
 *
 * @param pausedUntil how long that address has to wait now; null if it has not
 */
record RecordRefusal(
        AccountId accountId,
        LocalDate on,
        SignInRefusal cause,
        @Nullable Instant pausedUntil) implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.signIns(accountId, on);
    }
}
