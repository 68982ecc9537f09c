package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import java.time.LocalDate;

/** Facts about a person's sign-in by one app or browser. Its tokens are no facts. */
public sealed interface SessionEvent extends DomainEvent {
    SessionId sessionId();

    /** @param clientId the app that the person signed in to */
    record SignedIn(SessionId sessionId, AccountId accountId, String clientId) implements SessionEvent {
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
