package io.hrsystem.command.platform.commands;

import io.hrsystem.command.platform.idempotency.IdempotencyKey;
import io.hrsystem.command.platform.idempotency.StoredResponse;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.GateState;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first message of a transaction: all that has to be known before a command is handled, in one round trip. */
final class PreconditionQuery {
    private static final Gate OF_A_MACHINE = Gate.of(GateState.COLUMNS, GateState.TABLES, GateState::of);
    private static final Gate OF_A_PERSON =
            Gate.of(GateState.COLUMNS_OF_A_PERSON, GateState.TABLES_OF_A_PERSON, GateState::ofAPerson);

    private interface StateReader {
        GateState read(ResultSet row) throws SQLException;
    }

    private record Gate(String alone, String withResponse, StateReader reader) {
        static Gate of(String columns, String tables, StateReader reader) {
            return new Gate(
                    "SELECT " + columns + " FROM " + tables,
                    "SELECT " + columns + ", " + StoredResponse.COLUMNS + " FROM " + tables + StoredResponse.JOIN,
                    reader);
        }
    }

    private final JdbcTemplate jdbc;
    private final EventTransactions transactions;

    PreconditionQuery(DataSource app, EventTransactions transactions) {
        jdbc = new JdbcTemplate(app);
        this.transactions = transactions;
    }

    /**
     * Enters the tenant whose data a request changes.
     *
     * @param attempt from 1; who has lost a race loads again under Axon's lock, where rivals of this process queue up
     * @throws Refusal if the gate is closed
     */
    <T> Found<T> ask(CommandCall<T, ?, ?> call, @Nullable IdempotencyKey key, int attempt) {
        var caller = call.request().tenant().value();
        var tenant = call.tenant().value();
        var employee = call.request().caller().employee();
        var gate = employee == null ? OF_A_MACHINE : OF_A_PERSON;
        var answers = new Answers<T>(call.request(), call.tenant(), gate);
        var message = new SqlBatch().add(TenantGate.ENTER, caller);
        var values = Stream.<Object>builder()
                .add(caller)
                .add(caller)
                .add(call.request().caller().actor());
        if (employee != null) values.add(caller).add(employee.value());
        if (key != null) values.add(caller).add(key.actor()).add(key.value());
        message.ask(
                key == null ? gate.alone : gate.withResponse,
                key == null ? answers::readGate : answers::readGateAndResponse,
                values.build().toArray());
        if (!tenant.equals(caller)) message.add(TenantGate.ENTER, tenant);
        call.preconditions().question().ask(message, answers::details);
        var stream = call.preconditions().stream();
        if (stream != null && attempt == 1) transactions.readAhead(message, tenant, stream);
        message.send(jdbc);
        return answers.found();
    }

    /**
     * Enters the caller's own company to read.
     *
     * @throws Refusal if the gate is closed
     */
    void admit(Request request) {
        var tenant = request.tenant();
        var employee = request.caller().employee();
        var gate = employee == null ? OF_A_MACHINE : OF_A_PERSON;
        var values = Stream.<Object>builder()
                .add(tenant.value())
                .add(tenant.value())
                .add(request.caller().actor());
        if (employee != null) values.add(tenant.value()).add(employee.value());
        new SqlBatch()
                .add(TenantGate.ENTER, tenant.value())
                .ask(
                        gate.alone,
                        rows -> {
                            if (!rows.next()) throw new IllegalStateException("The gate is not there");
                            gate.reader.read(rows).admit(tenant, Access.READ);
                        },
                        values.build().toArray())
                .send(jdbc);
    }

    /** Enters for work of the system, which nobody has to let in. */
    void enter(TenantId tenant) {
        new SqlBatch().add(TenantGate.ENTER, tenant.value()).send(jdbc);
    }

    /** @param stored null if the request is new */
    record Found<T>(@Nullable StoredResponse stored, T details) {}

    private static final class Answers<T> {
        private final Request request;
        private final TenantId tenant;
        private final Gate asked;
        private @Nullable StoredResponse stored;
        private @Nullable T details;

        Answers(Request request, TenantId tenant, Gate asked) {
            this.request = request;
            this.tenant = tenant;
            this.asked = asked;
        }

        void readGate(ResultSet rows) throws SQLException {
            if (!rows.next()) throw new IllegalStateException("The gate is not there");
            var gate = asked.reader.read(rows);
            if (request.isByAdmin()) gate.admitAdmin(tenant);
            else if (tenant.equals(request.tenant())) gate.admit(tenant, Access.WRITE);
            else throw Refusal.of(RefusalCode.FORBIDDEN);
        }

        void readGateAndResponse(ResultSet rows) throws SQLException {
            readGate(rows);
            stored = StoredResponse.in(rows);
        }

        void details(T found) {
            details = found;
        }

        Found<T> found() {
            return new Found<>(stored, Objects.requireNonNull(details));
        }
    }
}
