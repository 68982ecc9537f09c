package io.hrsystem.bench.replay;

import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import org.jspecify.annotations.Nullable;

/** One work date while it is folded by hand; each half may come from another reader. */
final class DayFold {
    final String tenant;
    private @Nullable CheckedIn in;
    private @Nullable CheckedOut out;

    DayFold(String tenant) {
        this.tenant = tenant;
    }

    void apply(CheckedIn event) {
        in = event;
    }

    void apply(CheckedOut event) {
        out = event;
    }

    DayFold with(DayFold other) {
        if (in == null) in = other.in;
        if (out == null) out = other.out;
        return this;
    }

    void write(CopyBinary row) {
        if (in == null || out == null) throw new IllegalStateException("half a day");
        row.begin(23);
        row.text(tenant);
        row.text(in.employeeId().value());
        row.date(in.workDate());
        row.text(in.lateMinutes() > 0 ? "LATE" : "PRESENT");
        row.instant(in.punch().at());
        row.instant(out.punch().at());
        row.integer(out.recognisedMinutes());
        row.integer(in.lateMinutes());
        row.integer(out.earlyLeaveMinutes());
        row.integer(out.gapMinutes());
        row.integer(0);
        // of a day that is not closed: segments and the minutes of the closing
        for (var i = 0; i < 7; i++) row.missing();
        row.instant(in.shift().startsAt());
        row.instant(in.shift().endsAt());
        row.bool(false);
        row.missing();
        row.bigint(2);
    }
}
