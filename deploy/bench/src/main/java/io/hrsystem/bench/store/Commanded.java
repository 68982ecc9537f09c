package io.hrsystem.bench.store;

import io.hrsystem.bench.event.DayCommand;
import io.hrsystem.contract.TenantId;

/** An event store behind a command bus. */
public interface Commanded {
    EventTable table();

    /** Returns when the command's event is committed. */
    void send(TenantId tenant, DayCommand command);
}
