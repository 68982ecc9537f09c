package io.hrsystem.query.audit;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;

/** What is told of a work date. There may be several corrections of one: each has a state of its own. */
final class AttendanceFacts {
    private static final String STATE = "correction";
    private static final String REQUESTED = "REQUESTED";

    private AttendanceFacts() {}

    static Told of(AttendanceEvent event) {
        return told(event).on(event.workDate());
    }

    private static Told told(AttendanceEvent event) {
        return switch (event) {
            case CheckedIn it ->
                Told.fact("checkIn", it.punch().at())
                        .and("source", it.punch().source())
                        .and("lateMinutes", it.lateMinutes())
                        .and("shiftStartsAt", it.shift().startsAt())
                        .and("shiftEndsAt", it.shift().endsAt());
            case CheckedOut it ->
                Told.fact("checkOut", it.punch().at())
                        .and("source", it.punch().source())
                        .and("recognisedMinutes", it.recognisedMinutes())
                        .and("earlyLeaveMinutes", it.earlyLeaveMinutes())
                        .and("gapMinutes", it.gapMinutes());
            case CorrectionRequested it -> {
                var told = Told.fact(STATE, REQUESTED).insteadOf(STATE, null).because(it.reason());
                if (it.checkIn() != null) told = told.and("askedCheckIn", it.checkIn());
                yield it.checkOut() == null ? told : told.and("askedCheckOut", it.checkOut());
            }
            case CorrectionApproved it -> approved(it);
            case CorrectionRejected it -> decided("REJECTED").because(it.reason());
            case DayClosed it ->
                Told.fact("closed", it.status())
                        .and("revision", it.revision())
                        .and("cause", it.cause())
                        .and("recognisedMinutes", it.minutes().recognised())
                        .and("absentMinutes", it.minutes().absent())
                        .and("leaveMinutes", it.minutes().leave())
                        .and("overtimeMinutes", it.minutes().overtime());
            case DayClosingDeferred it -> Told.fact("deferredUntil", it.until());
            case DayClosingSkipped _ -> Told.fact("closed", "SKIPPED_TENANT_SUSPENDED");
        };
    }

    private static Told approved(CorrectionApproved event) {
        var before = event.before();
        return decided("APPROVED")
                .and("checkIn", event.day().checkIn())
                .insteadOf("checkIn", before == null ? null : before.checkIn())
                .and("checkOut", event.day().checkOut())
                .insteadOf("checkOut", before == null ? null : before.checkOut())
                .and("lateMinutes", event.lateMinutes())
                .and("recognisedMinutes", event.recognisedMinutes())
                .and("earlyLeaveMinutes", event.earlyLeaveMinutes())
                .and("gapMinutes", event.gapMinutes())
                .because(event.comment());
    }

    private static Told decided(String state) {
        return Told.fact(STATE, state).insteadOf(STATE, REQUESTED);
    }
}
