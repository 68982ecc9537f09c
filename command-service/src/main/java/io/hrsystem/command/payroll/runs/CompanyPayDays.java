package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.payroll.inputs.PayDays;
import java.time.LocalDate;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When companies pay, by their settings as they are now. */
@Component
final class CompanyPayDays {
    private final JdbcClient system;
    private final JsonText json;

    CompanyPayDays(DataSource system, JsonText json) {
        this.system = JdbcClient.create(system);
        this.json = json;
    }

    PayDays of(TenantId tenant) {
        var inForce = new TreeMap<LocalDate, SettingsPart>();
        system.sql("SELECT from_day, settings FROM settings_period WHERE tenant_id = ?")
                .param(tenant.value())
                .query(row -> {
                    inForce.put(
                            row.getObject("from_day", LocalDate.class),
                            json.read(row.getString("settings"), SettingsPart.class));
                });
        return new PayDays(day -> {
            var held = inForce.floorEntry(day);
            return held == null ? SettingsPart.DEFAULTS : held.getValue();
        });
    }

    /** What day it is where the company is. */
    LocalDate today(TenantId tenant) {
        return system.sql("SELECT today_of(?)")
                .param(tenant.value())
                .query(LocalDate.class)
                .single();
    }
}
