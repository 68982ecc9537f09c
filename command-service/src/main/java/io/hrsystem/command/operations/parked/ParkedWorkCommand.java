package io.hrsystem.command.operations.parked;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ParkedWorkId;
import io.hrsystem.contract.personal.FreeText;
import org.jspecify.annotations.Nullable;

/** What can be asked for parked streams: of all companies or of one, of a group of read models or one stream alone. */
sealed interface ParkedWorkCommand extends AggregateCommand {
    ParkedWorkId workId();

    @Override
    default String stream() {
        return StreamIds.parkedWork(workId());
    }

    record RetryParked(
            ParkedWorkId workId,
            String projection,
            @Nullable TenantId company,
            @Nullable String parkedStream,
            FreeText reason,
            String requestedBy)
            implements ParkedWorkCommand {}

    record SetParkedAside(
            ParkedWorkId workId,
            String projection,
            @Nullable TenantId company,
            @Nullable String parkedStream,
            FreeText reason,
            String requestedBy)
            implements ParkedWorkCommand {}
}
