package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What waits for a decision. */
record Approval(
        String id,
        Kind kind,
        String employeeId,
        @Nullable Instant from,
        @Nullable Instant to,
        String reason,
        Instant requestedAt)
        implements EmployeeReference {
    enum Kind {
        LEAVE,
        OVERTIME,
        CORRECTION
    }

    static Approval of(ApprovalRepository.Waiting row) {
        return new Approval(
                row.getId(),
                Kind.valueOf(row.getKind()),
                row.getEmployeeId(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getReason(),
                row.getRequestedAt());
    }
}
