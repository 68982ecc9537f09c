package io.hrsystem.bench.append;

import io.hrsystem.bench.event.DayCommand.Begin;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.store.Commanded;
import io.hrsystem.contract.employees.EmployeeId;

/** A command that begins a stream. */
record AppendByBus(Commanded store) implements Workload {
    @Override
    public void prepare(int operations) {
        store.table().clear();
    }

    @Override
    public Caller caller(int number) {
        return operation -> store.send(Punches.tenantOf(number), new Begin(EmployeeId.next()));
    }

    @Override
    public void verify(int done) {
        store.table().verify(done, done, 0);
    }
}
