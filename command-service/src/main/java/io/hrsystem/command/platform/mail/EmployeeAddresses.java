package io.hrsystem.command.platform.mail;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.EmailAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where employees are written to, read from their streams each time. */
public final class EmployeeAddresses {
    private final StreamReads events;
    private final JdbcClient system;

    EmployeeAddresses(StreamReads events, JdbcClient system) {
        this.events = events;
        this.system = system;
    }

    /** The address that an employee has today, by the company's date; null if there is no such employment. */
    public @Nullable EmailAddress of(TenantId tenant, EmployeeId employee) {
        var today = system.sql("SELECT today_of(?)")
                .param(tenant.value())
                .query(LocalDate.class)
                .single();
        var address = AddressOverTime.NOWHERE;
        for (var event : events.read(tenant, StreamIds.employee(employee), EmployeeEvent.class))
            address = address.after(event);
        return address.on(today);
    }
}
