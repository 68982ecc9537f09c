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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first message of a transaction: all that has to be known before a command is handled, in one round trip. */
final class PreconditionQuery {
    private static final String GATE = "SELECT " + GateState.COLUMNS + " FROM " + GateState.TABLES;
    private static final String GATE_AND_RESPONSE = "SELECT " + GateState.COLUMNS + ", " + StoredResponse.COLUMNS
            + " FROM " + GateState.TABLES + StoredResponse.JOIN;

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
        var answers = new Answers<T>(call.request(), call.tenant());
        var message = new SqlBatch().add(TenantGate.ENTER, caller);
        var actor = call.request().caller().actor();
        if (key == null) message.ask(GATE, answers::readGate, caller, caller, actor);
        else
            message.ask(
                    GATE_AND_RESPONSE,
                    answers::readGateAndResponse,
                    caller,
                    caller,
                    actor,
                    caller,
                    key.actor(),
                    key.value());
        if (!tenant.equals(caller)) message.add(TenantGate.ENTER, tenant);
        call.preconditions().question().ask(message, answers::details);
        var stream = call.preconditions().stream();
        if (stream != null && attempt == 1) transactions.readAhead(message, tenant, stream);
        message.send(jdbc);
        return answers.found();
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
        private @Nullable StoredResponse stored;
        private @Nullable T details;

        Answers(Request request, TenantId tenant) {
            this.request = request;
            this.tenant = tenant;
        }

        void readGate(ResultSet rows) throws SQLException {
            if (!rows.next()) throw new IllegalStateException("The gate is not there");
            var gate = GateState.of(rows);
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
