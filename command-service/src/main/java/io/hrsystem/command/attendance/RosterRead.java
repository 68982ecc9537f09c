package io.hrsystem.command.attendance;

import static java.util.Comparator.comparing;

import io.hrsystem.command.attendance.RosterEntry.LastShift;
import io.hrsystem.command.attendance.RosterEntry.OpenSession;
import io.hrsystem.command.attendance.WorkTerms.Employment;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the roster has found. What lies there as JSON is parsed once for all who have the same. */
@Component
final class RosterRead {
    private static final int TEXTS_KEPT = 10_000;

    private final JsonText json;
    private final ConcurrentHashMap<String, SettingsPart> settingsByText = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, WorkWeek> weeksByText = new ConcurrentHashMap<>();

    RosterRead(JsonText json) {
        this.json = json;
    }

    RosterEntry entry(ResultSet row) throws SQLException {
        return entryIfAny(row).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    Optional<RosterEntry> entryIfAny(ResultSet row) throws SQLException {
        if (!row.next()) return Optional.empty();
        var open = open(row);
        var last = last(row);
        return Optional.of(new RosterEntry(terms(row), open, last));
    }

    /** One row for each employment with each of its weeks and each of the settings: one in all in most cases. */
    private WorkTerms terms(ResultSet row) throws SQLException {
        var settings = new ArrayList<Period<SettingsPart>>(1);
        var employments = new ArrayList<Period<Employment>>(1);
        do {
            addNew(period(row, "settings", settingsByText, SettingsPart.class), settings);
            var found = employment(row);
            var known = employments.stream()
                    .filter(it -> it.from().equals(found.from()))
                    .findAny()
                    .orElse(null);
            if (known == null) employments.add(found);
            addNew(
                    period(row, "week", weeksByText, WorkWeek.class),
                    (known == null ? found : known).value().weeks());
        } while (row.next());
        employments.sort(comparing(Period::from));
        return new WorkTerms(settings, employments);
    }

    /** Who was hired before employments were kept by date works on until the rows are rebuilt. */
    private static Period<Employment> employment(ResultSet row) throws SQLException {
        var otherwise = row.getString("otherwise");
        var refusal = otherwise != null ? RefusalCode.valueOf(otherwise) : null;
        var from = row.getObject("employed_from", LocalDate.class);
        var weeks = new ArrayList<Period<WorkWeek>>(1);
        if (from == null) return new Period<>(Times.EARLIEST, null, new Employment(weeks, refusal));
        var away = row.getString("absence") == null ? null : RefusalCode.ON_LEAVE_OF_ABSENCE;
        var until = row.getObject("employed_until", LocalDate.class);
        return new Period<>(from, until, new Employment(weeks, away));
    }

    private static <T> void addNew(@Nullable Period<T> period, List<Period<T>> periods) {
        if (period != null && !periods.contains(period)) periods.add(period);
    }

    private <T> @Nullable Period<T> period(
            ResultSet row, String column, ConcurrentHashMap<String, T> byText, Class<T> type) throws SQLException {
        var text = row.getString(column);
        if (text == null) return null;
        if (byText.size() > TEXTS_KEPT) byText.clear();
        return new Period<>(
                row.getObject(column + "_from", LocalDate.class),
                row.getObject(column + "_until", LocalDate.class),
                byText.computeIfAbsent(text, it -> json.read(it, type)));
    }

    private static @Nullable OpenSession open(ResultSet row) throws SQLException {
        var date = row.getObject("open_work_date", LocalDate.class);
        return date == null ? null : new OpenSession(date, instant(row, "open_since"));
    }

    private static @Nullable LastShift last(ResultSet row) throws SQLException {
        var date = row.getObject("shift_date", LocalDate.class);
        return date == null ? null : new LastShift(date, instant(row, "shift_since"), instant(row, "shift_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
