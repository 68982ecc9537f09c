package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.employees.PersonErasureEvent;
import io.hrsystem.contract.employees.PersonErasureEvent.PersonErased;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** What was decided to be erased. With how to reach a person go the hashes of their addresses. */
@Component
final class PersonErasureRows implements ReferenceRows<PersonErasureEvent> {
    private static final String ERASED = """
        INSERT INTO person_erasure (tenant_id, employee_id, retention) VALUES (?, ?, ?) ON CONFLICT DO NOTHING\
        """;
    private static final String FORGET = "SELECT forget_addresses(?, ?)";

    @Override
    public Class<PersonErasureEvent> events() {
        return PersonErasureEvent.class;
    }

    @Override
    public String table() {
        return Leavers.TABLE;
    }

    @Override
    public void apply(PersonErasureEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var employee = event.employeeId().value();
        switch (event) {
            case PersonErased it -> {
                for (var each : it.classes()) rows.add(ERASED, tenant, employee, each.name());
                if (it.classes().contains(RetentionClass.CONTACT)) rows.add(FORGET, tenant, employee);
            }
        }
    }
}
