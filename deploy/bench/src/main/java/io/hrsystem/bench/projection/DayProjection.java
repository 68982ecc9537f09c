package io.hrsystem.bench.projection;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;

/** Find, change, save. */
public final class DayProjection {
    private final EntityManager entities;

    DayProjection(EntityManager entities) {
        this.entities = entities;
    }

    @EventHandler
    void on(CheckedIn event, @SequenceNumber long sequence, @MetaDataValue("tenant") String tenant) {
        change(event, tenant, row -> row.apply(event, sequence));
    }

    @EventHandler
    void on(CheckedOut event, @SequenceNumber long sequence, @MetaDataValue("tenant") String tenant) {
        change(event, tenant, row -> row.apply(event, sequence));
    }

    private void change(AttendanceEvent event, String tenant, Consumer<DayRow> change) {
        var stream = StreamIds.attendance(event.employeeId(), event.workDate());
        var row = entities.find(DayRow.class, stream);
        var isNew = row == null;
        if (row == null) row = new DayRow(stream, tenant);
        change.accept(row);
        if (isNew) entities.persist(row);
    }
}
