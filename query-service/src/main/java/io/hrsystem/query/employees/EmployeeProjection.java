package io.hrsystem.query.employees;

import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class EmployeeProjection implements Projection<EmployeeEvent, EmployeeRow.Key, EmployeeRow> {
    private static final Table<EmployeeRow.Key, EmployeeRow> TABLE = Table.of(EmployeeRow.class);

    @Override
    public String group() {
        return "employees";
    }

    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public Table<EmployeeRow.Key, EmployeeRow> table() {
        return TABLE;
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, Changes<EmployeeRow.Key, EmployeeRow> rows) {
        var key = new EmployeeRow.Key(meta.tenant(), event.employeeId());
        switch (event) {
            case EmployeeHired hired -> rows.put(EmployeeRow.hired(key, hired, meta.version()));
        }
    }
}
