package io.hrsystem.bench.lag;

import io.hrsystem.bench.event.DayCommand.Begin;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.store.Commanded;
import io.hrsystem.contract.employees.EmployeeId;

/** Events of this process, each of a stream of its own; the read model is what is verified. */
record Begins(Commanded store) implements Workload {
    @Override
    public void prepare(int operations) {}

    @Override
    public Caller caller(int number) {
        return operation -> store.send(Punches.tenantOf(operation), new Begin(EmployeeId.next()));
    }

    @Override
    public void verify(int done) {}
}
