package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.RosterEntry.OpenSession;
import io.hrsystem.command.platform.messages.JsonText;
import io.hrsystem.command.platform.messages.Preconditions;
import io.hrsystem.command.platform.messages.ReferenceRows;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may punch, and where they are: one row an employee, read with the gate. */
@Component
final class Roster implements ReferenceRows {
    private static final int SETTINGS_KEPT = 10_000;
    private static final String FIND = """
        SELECT settings, open_work_date, open_since
          FROM roster LEFT JOIN tenant_settings ON tenant_settings.tenant_id = roster.tenant_id
         WHERE roster.tenant_id = ? AND employee_id = ?\
        """;

    private final JsonText json;
    private final ConcurrentHashMap<String, TenantSettings> settingsByText = new ConcurrentHashMap<>();

    Roster(JsonText json) {
        this.json = json;
    }

    /**
     * Refuses whoever is not an employee of this company as NOT_FOUND.
     *
     * @param at of the punch; where it most likely belongs is read along: most people work by the clock of Korea
     */
    Preconditions<RosterEntry> admissionOf(TenantId tenant, EmployeeId employee, Instant at) {
        var date = new RosterEntry(TenantSettings.DEFAULTS, null).workDateOfCheckIn(at);
        return new Preconditions<>(
                (message, found) ->
                        message.ask(FIND, rows -> found.accept(read(rows)), tenant.value(), employee.value()),
                StreamIds.attendance(employee, date));
    }

    @Override
    public void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows) {
        switch (event) {
            case EmployeeHired hired ->
                rows.add(
                        "INSERT INTO roster (tenant_id, employee_id, department_id) VALUES (?, ?, ?)",
                        tenant.value(),
                        hired.employeeId().value(),
                        hired.departmentId().value());
            case CheckedIn checkedIn ->
                rows.add(
                        """
                        UPDATE roster SET open_work_date = ?, open_since = ?
                        WHERE tenant_id = ? AND employee_id = ? AND (open_since IS NULL OR open_since < ?)\
                        """,
                        checkedIn.workDate(),
                        utc(checkedIn.punch().at()),
                        tenant.value(),
                        checkedIn.employeeId().value(),
                        utc(checkedIn.punch().at()));
            case CheckedOut checkedOut ->
                rows.add("""
                    UPDATE roster SET open_work_date = NULL, open_since = NULL
                    WHERE tenant_id = ? AND employee_id = ? AND open_work_date = ?\
                    """, tenant.value(), checkedOut.employeeId().value(), checkedOut.workDate());
            default -> {}
        }
    }

    private RosterEntry read(ResultSet row) throws SQLException {
        if (!row.next()) throw new Refusal(Kind.NOT_FOUND, "NOT_FOUND");
        return new RosterEntry(settingsOf(row.getString("settings")), open(row));
    }

    private static @Nullable OpenSession open(ResultSet row) throws SQLException {
        var date = row.getObject("open_work_date", LocalDate.class);
        if (date == null) return null;
        return new OpenSession(
                date, row.getObject("open_since", OffsetDateTime.class).toInstant());
    }

    private TenantSettings settingsOf(@Nullable String text) {
        if (text == null) return TenantSettings.DEFAULTS;
        if (settingsByText.size() > SETTINGS_KEPT) settingsByText.clear();
        return settingsByText.computeIfAbsent(text, it -> json.read(it, TenantSettings.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
