package io.hrsystem.command.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.attendance.AttendanceCommand.ApproveCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.command.attendance.AttendanceCommand.CloseDay;
import io.hrsystem.command.attendance.AttendanceCommand.RejectCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.RequestCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.SkipDay;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.DayFlag;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One employee's work date: sessions one after the other, at most one open, and what was corrected of them. */
@Aggregate(lockFactory = "streamLocks")
final class AttendanceDay {
    /** In the second night after it could have been at the latest. */
    private static final Duration SOON_ENOUGH = Duration.ofDays(1);

    @AggregateIdentifier
    private @Nullable String stream;

    private Sessions sessions = Sessions.NONE;
    private @Nullable Shift shift;
    private int lateMinutes;

    /** As it was the last time; null if it never was. */
    private @Nullable ClosedDay closed;

    private int revision;
    private @Nullable Instant deferredUntil;
    private boolean skipped;

    /** By correction; null once it is decided. */
    private final Map<CorrectionId, @Nullable CorrectionRequested> corrections = new HashMap<>();

    AttendanceDay() {}

    /** Answers whether the date was closed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CheckIn command) {
        var at = command.punch().at();
        sessions.requireCheckIn(at);
        var late = sessions.isEmpty() ? WorkedTime.late(command.shift(), at, command.graceMinutes()) : 0;
        apply(new CheckedIn(command.employeeId(), command.workDate(), command.punch(), command.shift(), late));
        return closed != null;
    }

    /** Answers whether the date was closed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CheckOut command) {
        var at = command.punch().at();
        sessions.requireCheckOut(at);
        var worked = WorkedTime.of(
                Objects.requireNonNull(shift), lateMinutes, sessions.ended(at).finished());
        apply(new CheckedOut(
                command.employeeId(),
                command.workDate(),
                command.punch(),
                worked.recognised(),
                worked.earlyLeave(),
                worked.gap()));
        return closed != null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestCorrection command) {
        if (corrections.values().stream().anyMatch(Objects::nonNull)) throw Refusal.of(RefusalCode.CORRECTION_PENDING);
        corrected(command.checkIn(), command.checkOut());
        apply(new CorrectionRequested(
                command.employeeId(),
                command.workDate(),
                command.correctionId(),
                command.checkIn(),
                command.checkOut(),
                shift == null ? command.shift() : shift,
                command.graceMinutes(),
                command.reason(),
                command.actor()));
    }

    /** Answers whether the date was closed. */
    @CommandHandler
    boolean handle(ApproveCorrection command) {
        var asked = asked(command.correctionId(), command.actor());
        var corrected = corrected(asked.checkIn(), asked.checkOut());
        var day = Objects.requireNonNull(corrected.span());
        var late = WorkedTime.late(asked.shift(), day.checkIn(), asked.graceMinutes());
        var worked = WorkedTime.soFar(asked.shift(), late, corrected.finished());
        apply(new CorrectionApproved(
                command.employeeId(),
                command.workDate(),
                command.correctionId(),
                day,
                sessions.span(),
                asked.shift(),
                late,
                worked.recognised(),
                worked.earlyLeave(),
                worked.gap(),
                command.actor(),
                command.comment()));
        return closed != null;
    }

    @CommandHandler
    void handle(RejectCorrection command) {
        asked(command.correctionId(), command.actor());
        apply(new CorrectionRejected(
                command.employeeId(), command.workDate(), command.correctionId(), command.actor(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ClosingOutcome handle(CloseDay command) {
        if (closed == null && command.again()) return ClosingOutcome.NEVER_CLOSED;
        var from = command.terms().closableFrom(sessions.open() != null, command.checkOutWindow());
        if (closed == null && command.now().isBefore(from)) return deferred(command, from);
        var day = DayCalculation.of(command.terms(), sessions);
        var isLate = closed == null
                ? command.now().isAfter(from.plus(SOON_ENOUGH))
                : closed.flags().contains(DayFlag.LATE_CLOSING);
        if (isLate) day = day.with(DayFlag.LATE_CLOSING);
        if (day.equals(closed)) return ClosingOutcome.UNCHANGED;
        apply(day.event(command.employeeId(), command.workDate(), revision + 1, command.cause()));
        return ClosingOutcome.CLOSED;
    }

    private ClosingOutcome deferred(CloseDay command, Instant until) {
        if (!until.equals(deferredUntil))
            apply(new DayClosingDeferred(command.employeeId(), command.workDate(), until));
        return ClosingOutcome.DEFERRED;
    }

    /** A date that is closed stays so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ClosingOutcome handle(SkipDay command) {
        if (closed != null) return ClosingOutcome.UNCHANGED;
        if (!skipped) apply(new DayClosingSkipped(command.employeeId(), command.workDate()));
        return ClosingOutcome.SKIPPED;
    }

    @EventSourcingHandler
    void on(AttendanceEvent event) {
        stream = StreamIds.attendance(event.employeeId(), event.workDate());
        sessions = sessions.after(event);
        switch (event) {
            case CheckedIn it -> {
                if (shift == null) {
                    shift = it.shift();
                    lateMinutes = it.lateMinutes();
                }
            }
            case CheckedOut _ -> {}
            case CorrectionRequested it -> corrections.put(it.correctionId(), it);
            case CorrectionApproved it -> {
                corrections.put(it.correctionId(), null);
                shift = it.shift();
                lateMinutes = it.lateMinutes();
            }
            case CorrectionRejected it -> corrections.put(it.correctionId(), null);
            case DayClosed it -> {
                closed = ClosedDay.of(it);
                revision = it.revision();
            }
            case DayClosingDeferred it -> deferredUntil = it.until();
            case DayClosingSkipped _ -> skipped = true;
        }
    }

    private Sessions corrected(@Nullable Instant checkIn, @Nullable Instant checkOut) {
        return sessions.spanning(sessions.span(checkIn, checkOut)).requireOrder();
    }

    /** The request that is to be decided, by somebody else than who made it. */
    private CorrectionRequested asked(CorrectionId id, String actor) {
        if (!corrections.containsKey(id)) throw Refusal.of(RefusalCode.NOT_FOUND);
        var asked = corrections.get(id);
        if (asked == null) throw Refusal.of(RefusalCode.CORRECTION_DECIDED);
        if (asked.requestedBy().equals(actor)) throw Refusal.of(RefusalCode.OWN_REQUEST);
        return asked;
    }
}
