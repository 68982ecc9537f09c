package io.hrsystem.bench.append;

import io.hrsystem.bench.event.DayCommand.Begin;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.store.Commanded;
import io.hrsystem.contract.employees.EmployeeId;

/**
 * A command that begins a stream.
 *
 * @param tenants among how many the callers are divided
 */
record AppendByBus(Commanded store, int tenants) implements Workload {
    @Override
    public void prepare(int operations) {
        store.table().clear();
    }

    @Override
    public Caller caller(int number) {
        return operation -> store.send(Punches.tenantOf(number % tenants), new Begin(EmployeeId.next()));
    }

    @Override
    public void verify(int done) {
        store.table().verify(done, done, 0);
    }
}
