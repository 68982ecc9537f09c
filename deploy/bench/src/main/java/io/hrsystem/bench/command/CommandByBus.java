package io.hrsystem.bench.command;

import io.hrsystem.bench.event.DayCommand.GoOn;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.store.Commanded;

/** A command for an aggregate with two events. */
record CommandByBus(Commanded store) implements Workload {
    @Override
    public void prepare(int operations) {
        store.table().fill(operations);
    }

    @Override
    public Caller caller(int number) {
        return operation -> store.send(Punches.tenantOf(operation), new GoOn(Punches.employee(operation)));
    }

    @Override
    public void verify(int done) {
        store.table().verifyThirds(done);
    }
}
