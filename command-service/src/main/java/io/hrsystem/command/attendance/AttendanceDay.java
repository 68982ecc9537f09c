package io.hrsystem.command.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One employee's work date: sessions one after the other, at most one open. */
@Aggregate(lockFactory = "streamLocks")
final class AttendanceDay {
    private sealed interface State {
        /** Nobody is at work; {@code since} is the end of the last session, if there was one. */
        record Out(@Nullable Instant since) implements State {}

        record In(Instant since) implements State {}
    }

    @AggregateIdentifier
    private @Nullable String stream;

    private State state = new State.Out(null);
    private @Nullable Shift shift;
    private int lateMinutes;
    private final List<Session> sessions = new ArrayList<>();

    AttendanceDay() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CheckIn command) {
        switch (state) {
            case State.In _ -> throw Refusal.of(RefusalCode.ALREADY_CHECKED_IN);
            case State.Out(var since)
            when since != null && command.punch().at().isBefore(since) ->
                throw Refusal.of(RefusalCode.CHECKIN_BEFORE_CHECKOUT);
            case State.Out _ ->
                apply(new CheckedIn(
                        command.employeeId(),
                        command.workDate(),
                        command.punch(),
                        command.shift(),
                        sessions.isEmpty()
                                ? WorkedTime.late(
                                        command.shift(), command.punch().at(), command.graceMinutes())
                                : 0));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CheckOut command) {
        switch (state) {
            case State.Out _ -> throw Refusal.of(RefusalCode.NOT_CHECKED_IN);
            case State.In(var since) -> {
                var at = command.punch().at();
                if (at.isBefore(since)) throw Refusal.of(RefusalCode.CHECKOUT_BEFORE_CHECKIN);
                var finished = new ArrayList<>(sessions);
                finished.add(new Session(since, at));
                var worked = WorkedTime.of(shift(), lateMinutes, finished);
                apply(new CheckedOut(
                        command.employeeId(),
                        command.workDate(),
                        command.punch(),
                        worked.recognised(),
                        worked.earlyLeave(),
                        worked.gap()));
            }
        }
    }

    @EventSourcingHandler
    void on(AttendanceEvent event) {
        stream = StreamIds.attendance(event.employeeId(), event.workDate());
        switch (event) {
            case CheckedIn checkedIn -> {
                if (shift == null) {
                    shift = checkedIn.shift();
                    lateMinutes = checkedIn.lateMinutes();
                }
                state = new State.In(checkedIn.punch().at());
            }
            case CheckedOut checkedOut -> {
                var at = checkedOut.punch().at();
                if (state instanceof State.In(var since)) sessions.add(new Session(since, at));
                state = new State.Out(at);
            }
        }
    }

    private Shift shift() {
        if (shift == null) throw new IllegalStateException("no shift before the first check-in");
        return shift;
    }
}
