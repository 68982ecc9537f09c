package io.hrsystem.command.platform.messages;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.EventTransactions;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import io.hrsystem.platform.database.GateState;
import io.hrsystem.platform.database.Message;
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
                    + " LEFT JOIN kept_answer ON kept_answer.tenant_id = ? AND idempotency_key = ?";

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
    <T> Admitted<T> admit(Request request, TenantId tenant, Admission<T> admission, boolean readAhead) {
        var caller = request.tenant().value();
        var found = new Found<T>(request, tenant);
        var message = new Message().add(TenantGate.ENTER, caller);
        if (request.idempotencyKey() == null) message.ask(STATE, found::readState, caller);
        else message.ask(STATE_AND_ANSWER, found::readStateAndAnswer, caller, caller, request.idempotencyKey());
        if (!tenant.equals(request.tenant())) message.add(TenantGate.ENTER, tenant.value());
        admission.question().ask(message, details -> found.details = details);
        if (readAhead && admission.stream() != null)
            transactions.readAhead(message, tenant.value(), admission.stream());
        message.send(jdbc);
        return found.admitted();
    }

    /** Enters for work of the system, which nobody has to let in. */
    void enter(TenantId tenant) {
        new Message().add(TenantGate.ENTER, tenant.value()).send(jdbc);
    }

    private static final class Found<T> {
        private final Request request;
        private final TenantId tenant;
        private @Nullable KeptAnswer kept;
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
                kept = new KeptAnswer(fingerprint, rows.getString("answer"), rows.getString("position"));
        }

        Admitted<T> admitted() {
            return new Admitted<>(kept, Objects.requireNonNull(details));
        }
    }
}
