package io.hrsystem.command.platform.messages;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
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
final class Admissions {
    private static final String STATE = "SELECT " + GateState.COLUMNS + " FROM " + GateState.TABLES;
    private static final String STATE_AND_ANSWER =
            "SELECT " + GateState.COLUMNS + ", fingerprint, answer, position FROM " + GateState.TABLES
                    + " LEFT JOIN stored_response ON stored_response.tenant_id = ? AND idempotency_key = ?";

    private final JdbcTemplate jdbc;
    private final EventTransactions transactions;

    Admissions(DataSource app, EventTransactions transactions) {
        jdbc = new JdbcTemplate(app);
        this.transactions = transactions;
    }

    /**
     * Enters the tenant whose data a request changes.
     *
     * @param readAhead whether the stream that the command is likely to load is read along
     * @throws Refusal if the gate is closed
     */
    <T> Admitted<T> admit(Request request, TenantId tenant, Preconditions<T> admission, boolean readAhead) {
        var caller = request.tenant().value();
        var found = new Found<T>(request, tenant);
        var statements = new SqlBatch().add(TenantGate.ENTER, caller);
        if (request.idempotencyKey() == null) statements.ask(STATE, found::readState, caller);
        else statements.ask(STATE_AND_ANSWER, found::readStateAndAnswer, caller, caller, request.idempotencyKey());
        if (!tenant.equals(request.tenant())) statements.add(TenantGate.ENTER, tenant.value());
        admission.question().ask(statements, details -> found.details = details);
        if (readAhead && admission.stream() != null)
            transactions.readAhead(statements, tenant.value(), admission.stream());
        statements.send(jdbc);
        return found.admitted();
    }

    /** Enters for work of the system, which nobody has to let in. */
    void enter(TenantId tenant) {
        new SqlBatch().add(TenantGate.ENTER, tenant.value()).send(jdbc);
    }

    private static final class Found<T> {
        private final Request request;
        private final TenantId tenant;
        private @Nullable StoredResponse kept;
        private @Nullable T details;

        Found(Request request, TenantId tenant) {
            this.request = request;
            this.tenant = tenant;
        }

        void readState(ResultSet rows) throws SQLException {
            if (!rows.next()) throw new IllegalStateException("The gate is not there");
            var state = GateState.of(rows);
            if (request.isByAdmin()) state.admitAdmin(tenant);
            else if (tenant.equals(request.tenant())) state.admit(tenant, Access.WRITE);
            else throw new Refusal(Kind.FORBIDDEN, "FORBIDDEN");
        }

        void readStateAndAnswer(ResultSet rows) throws SQLException {
            readState(rows);
            var fingerprint = rows.getString("fingerprint");
            if (fingerprint != null)
                kept = new StoredResponse(fingerprint, rows.getString("answer"), rows.getString("position"));
        }

        Admitted<T> admitted() {
            return new Admitted<>(kept, Objects.requireNonNull(details));
        }
    }
}
