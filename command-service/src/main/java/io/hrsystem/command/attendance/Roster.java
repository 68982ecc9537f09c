package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.RosterEntry.OpenSession;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may punch, and where they are: one row an employee, read with the gate. */
@Component
final class Roster {
    static final String TABLE = "roster";

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
     * Asks for the entry of the one who punches; whoever is not an employee of this company is NOT_FOUND. The work date
     * where the punch most likely belongs is read along: most people work by the clock of Korea.
     */
    Preconditions<RosterEntry> entryOf(TenantId tenant, AskedPunch punch) {
        var likely = new RosterEntry(TenantSettings.DEFAULTS, null).workDateOfCheckIn(punch.at());
        return Preconditions.of(
                        FIND, this::read, tenant.value(), punch.employee().value())
                .expecting(StreamIds.attendance(punch.employee(), likely));
    }

    /** The same for what is said of a work date later. */
    Preconditions<RosterEntry> entryOf(TenantId tenant, EmployeeId employee, LocalDate workDate) {
        return Preconditions.of(FIND, this::read, tenant.value(), employee.value())
                .expecting(StreamIds.attendance(employee, workDate));
    }

    private RosterEntry read(ResultSet row) throws SQLException {
        if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
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
}
