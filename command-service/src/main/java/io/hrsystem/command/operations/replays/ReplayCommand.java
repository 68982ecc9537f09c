package io.hrsystem.command.operations.replays;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.personal.FreeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a replay. */
sealed interface ReplayCommand extends AggregateCommand {
    ReplayId replayId();

    @Override
    default String stream() {
        return StreamIds.replay(replayId());
    }

    record RequestReplay(
            ReplayId replayId,
            ReplayKind kind,
            List<String> projections,
            @Nullable TenantId company,
            @Nullable UpTo upTo,
            @Nullable Integer eventsPerSecond,
            FreeText reason,
            String requestedBy)
            implements ReplayCommand {}

    record PauseReplay(ReplayId replayId) implements ReplayCommand {}

    record ResumeReplay(ReplayId replayId) implements ReplayCommand {}

    record CancelReplay(ReplayId replayId) implements ReplayCommand {}

    /** It has come to its end; said twice, it is told once. */
    record CompleteReplay(ReplayId replayId, long events) implements ReplayCommand {}

    /** See {@link CompleteReplay}. */
    record FailReplay(ReplayId replayId, String error) implements ReplayCommand {}

    /** Its time is over, if it is a view that is still there. */
    record ExpireReplay(ReplayId replayId) implements ReplayCommand {}
}
