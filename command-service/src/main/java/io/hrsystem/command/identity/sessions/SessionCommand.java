package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session. */
public sealed interface SessionCommand extends AggregateCommand {
    SessionId sessionId();

    @Override
    default String stream() {
        return StreamIds.session(sessionId());
    }

    record StartSession(
            SessionId sessionId,
            AccountId accountId,
            String clientId,
            @Nullable String clientName) implements SessionCommand {}

    record UseSession(SessionId sessionId, LocalDate on) implements SessionCommand {}

    record EndSession(SessionId sessionId, SessionEnd cause) implements SessionCommand {}

    /** For its own person alone. */
    record EndOwnSession(SessionId sessionId, AccountId accountId) implements SessionCommand {}
}
