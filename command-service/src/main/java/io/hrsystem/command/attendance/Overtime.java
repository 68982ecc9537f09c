package io.hrsystem.command.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.attendance.OvertimeCommand.ApproveOvertime;
import io.hrsystem.command.attendance.OvertimeCommand.CancelOvertime;
import io.hrsystem.command.attendance.OvertimeCommand.RejectOvertime;
import io.hrsystem.command.attendance.OvertimeCommand.RequestOvertime;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeCancelled;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRejected;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A request to work outside of the schedule: asked for, then approved or rejected; cancelled at any time. */
@Aggregate(lockFactory = "streamLocks")
final class Overtime {
    private enum State {
        REQUESTED,
        APPROVED,
        OVER
    }

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable OvertimeRequested asked;
    private State state = State.REQUESTED;

    Overtime() {}

    @CommandHandler
    Overtime(RequestOvertime command) {
        apply(new OvertimeRequested(
                command.requestId(),
                command.employeeId(),
                command.workDate(),
                command.from(),
                command.to(),
                command.reason(),
                command.actor()));
    }

    @CommandHandler
    void handle(ApproveOvertime command) {
        var it = undecided(command.actor());
        apply(new OvertimeApproved(
                it.requestId(),
                it.employeeId(),
                it.workDate(),
                it.from(),
                it.to(),
                command.actor(),
                command.comment()));
    }

    @CommandHandler
    void handle(RejectOvertime command) {
        var it = undecided(command.actor());
        apply(new OvertimeRejected(it.requestId(), it.employeeId(), it.workDate(), command.actor(), command.reason()));
    }

    @CommandHandler
    void handle(CancelOvertime command) {
        if (state == State.OVER) throw Refusal.of(RefusalCode.OVERTIME_DECIDED);
        var it = Objects.requireNonNull(asked);
        apply(new OvertimeCancelled(it.requestId(), it.employeeId(), it.workDate(), command.actor(), command.reason()));
    }

    @EventSourcingHandler
    void on(OvertimeEvent event) {
        switch (event) {
            case OvertimeRequested it -> {
                stream = StreamIds.overtime(it.requestId());
                asked = it;
            }
            case OvertimeApproved _ -> state = State.APPROVED;
            case OvertimeRejected _, OvertimeCancelled _ -> state = State.OVER;
        }
    }

    /** Somebody else than who has asked for it decides. */
    private OvertimeRequested undecided(String actor) {
        var it = Objects.requireNonNull(asked);
        if (state != State.REQUESTED) throw Refusal.of(RefusalCode.OVERTIME_DECIDED);
        if (it.requestedBy().equals(actor)) throw Refusal.of(RefusalCode.OWN_REQUEST);
        return it;
    }
}
