package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts about a person's sign-in by one app or browser. Its tokens are no facts. */
public sealed interface SessionEvent extends DomainEvent {
    SessionId sessionId();

    /**
     * @param clientId the program that the person signed in to
     * @param clientName as it was called then; null if that is not known
     */
    record SignedIn(
            SessionId sessionId,
            AccountId accountId,
            String clientId,
            @Nullable String clientName) implements SessionEvent {
        @Override
        public String subject() {
            return accountId.value();
        }
    }

    /** It was used, on this day for the first time. */
    record SessionUsed(SessionId sessionId, LocalDate on) implements SessionEvent {
        @Override
        public String subject() {
            return sessionId.value();
        }
    }

    /** From now on none of its tokens counts. */
    record SessionEnded(SessionId sessionId, AccountId accountId, SessionEnd cause) implements SessionEvent {
        @Override
        public String subject() {
            return accountId.value();
        }
    }
}
