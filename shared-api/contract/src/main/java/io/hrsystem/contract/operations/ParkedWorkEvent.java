package io.hrsystem.contract.operations;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import org.jspecify.annotations.Nullable;

/** Facts about what was asked for streams of which read models could not apply an event. */
public sealed interface ParkedWorkEvent extends DomainEvent {
    ParkedWorkId workId();

    /** The name of a group of read models. */
    String projection();

    /** Whose streams; null for those of all. */
    @Nullable
    TenantId company();

    /** The only stream that is meant; null for all of them. */
    @Nullable
    String stream();

    FreeText reason();

    String requestedBy();

    @Override
    default String subject() {
        return workId().value();
    }

    /** Their events are tried again. */
    record ParkedRetryRequested(
            ParkedWorkId workId,
            String projection,
            @Nullable TenantId company,
            @Nullable String stream,
            FreeText reason,
            String requestedBy)
            implements ParkedWorkEvent {}

    /** The event of each of them that cannot be applied is left out, and those behind it are tried. */
    record ParkedSetAsideRequested(
            ParkedWorkId workId,
            String projection,
            @Nullable TenantId company,
            @Nullable String stream,
            FreeText reason,
            String requestedBy)
            implements ParkedWorkEvent {}
}
