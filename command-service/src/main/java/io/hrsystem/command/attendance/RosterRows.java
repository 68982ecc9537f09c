package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Who is on the roster. */
@Component
final class RosterRows implements ReferenceRows<EmployeeEvent> {
    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return Roster.TABLE;
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case EmployeeHired hired ->
                rows.add(
                        "INSERT INTO roster (tenant_id, employee_id) VALUES (?, ?)",
                        meta.tenant().value(),
                        hired.employeeId().value());
            case EmployeeEvent _ -> {}
        }
    }
}
