package io.hrsystem.bench.append;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.store.ByHand;
import io.hrsystem.bench.store.EventTable;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.messages.MetadataKeys;
import java.sql.SQLException;
import java.util.HashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Our engine and nothing around it: a connection per caller, as the limit has it, and its transaction. */
record AppendByEngine(Server server, String database, EventTable table) implements Workload {
    @Override
    public void prepare(int operations) {
        table.clear();
    }

    @Override
    public Caller caller(int number) throws SQLException {
        var tenant = Punches.tenantOf(number);
        var connection = new SingleConnectionDataSource(ByHand.connect(server, database, tenant), true);
        var engine = new PostgresEventStorageEngine(connection, Serializers.events());
        var transactions = new EventTransactions(connection);
        return new Caller() {
            @Override
            public void run(int operation) {
                transactions.executeInTransaction(() -> engine.appendEvents(event(tenant)));
            }

            @Override
            public void close() {
                connection.destroy();
            }
        };
    }

    @Override
    public void verify(int done) {
        table.verify(done, done, 0);
    }

    private static DomainEventMessage<?> event(TenantId tenant) {
        var employee = EmployeeId.next();
        var metadata = new HashMap<String, Object>(Punches.metadata(tenant));
        metadata.put(MetadataKeys.CAUSATION, Ids.next());
        return new GenericDomainEventMessage<>(
                "Day", Punches.stream(employee), 0, Punches.checkIn(employee, Punches.DATE), metadata);
    }
}
