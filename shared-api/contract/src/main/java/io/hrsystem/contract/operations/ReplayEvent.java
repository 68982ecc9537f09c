package io.hrsystem.contract.operations;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one replay, which belongs to no company, whosever read models it makes. */
public sealed interface ReplayEvent extends DomainEvent {
    ReplayId replayId();

    @Override
    default String subject() {
        return replayId().value();
    }

    /**
     * A super admin has asked for it.
     *
     * @param projections the names of groups of read models, at least one
     * @param company whose; null for all of them
     * @param upTo with a VIEW alone
     * @param eventsPerSecond as fast as it may be at most; null for as fast as it can
     * @param requestedBy the client or account
     */
    record ReplayRequested(
            ReplayId replayId,
            ReplayKind kind,
            List<String> projections,
            @Nullable TenantId company,
            @Nullable UpTo upTo,
            @Nullable Integer eventsPerSecond,
            FreeText reason,
            String requestedBy)
            implements ReplayEvent {}

    record ReplayPaused(ReplayId replayId) implements ReplayEvent {}

    record ReplayResumed(ReplayId replayId) implements ReplayEvent {}

    /** Given up on purpose; of a VIEW that is there it means that it is not needed any longer. */
    record ReplayCancelled(ReplayId replayId) implements ReplayEvent {}

    /** @param events that it is made of */
    record ReplayCompleted(ReplayId replayId, long events) implements ReplayEvent {}

    /** What had been live before is as it was, as far as the error does not name it. */
    record ReplayFailed(ReplayId replayId, String error) implements ReplayEvent {}

    /** A VIEW has been there for as long as one may be. */
    record ReplayExpired(ReplayId replayId) implements ReplayEvent {}
}
