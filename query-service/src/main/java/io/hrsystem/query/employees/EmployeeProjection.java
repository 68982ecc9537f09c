package io.hrsystem.query.employees;

import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class EmployeeProjection extends Projection<EmployeeEvent, EmployeeRow> {
    EmployeeProjection() {
        super("employees", EmployeeEvent.class, EmployeeRow.class);
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, Changes<EmployeeRow> rows) {
        var key = new EmployeeRow.Key(meta.tenant(), event.employeeId());
        switch (event) {
            case EmployeeHired hired -> rows.put(EmployeeRow.hired(key, hired, meta.version()));
            case EmployeeEvent _ -> {}
        }
    }
}
