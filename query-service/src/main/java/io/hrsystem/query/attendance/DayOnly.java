package io.hrsystem.query.attendance;

import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The one row of a work date's stream, in memory. */
final class DayOnly implements Changes<AttendanceDayRow> {
    private @Nullable AttendanceDayRow row;

    @Nullable
    AttendanceDayRow row() {
        return row;
    }

    @Override
    public void put(AttendanceDayRow day) {
        row = day;
    }

    @Override
    public void change(RowKey<AttendanceDayRow> key, UnaryOperator<AttendanceDayRow> change) {
        row = change.apply(Objects.requireNonNull(row));
    }

    @Override
    public void changeOrPut(AttendanceDayRow first, UnaryOperator<AttendanceDayRow> change) {
        row = row == null ? first : change.apply(row);
    }

    @Override
    public void remove(RowKey<AttendanceDayRow> key) {
        row = null;
    }
}
