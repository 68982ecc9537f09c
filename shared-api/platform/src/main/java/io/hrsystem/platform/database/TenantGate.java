package io.hrsystem.platform.database;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The first message of every transaction: it says whose rows this transaction sees, until its end.
 *
 * <p>It works inside the Spring transaction that is running on this data source and refuses to work without one.
 */
public final class TenantGate {
    /** What a tenant's requests meet at the gate; only {@code ACTIVE} lets them through. */
    public enum Status {
        PROVISIONING,
        ACTIVE,
        SUSPENDED,
        INACTIVE,
        /** Behind the fence of an erasure; there is no way back. */
        ERASED
    }

    /** What a request is about to do; while the system is read only, writers stay outside. */
    public enum Access {
        READ,
        WRITE
    }

    /**
     * From here on, until its transaction ends, a session sees the rows of this tenant and no others; of one that is
     * behind the fence, none, and it writes none.
     */
    public static final String ENTER = "SELECT public.enter_tenant(?)";

    private static final String ASK = "SELECT " + GateState.COLUMNS + " FROM " + GateState.TABLES;
    private static final String ASK_OF_A_PERSON =
            "SELECT " + GateState.COLUMNS_OF_A_PERSON + " FROM " + GateState.TABLES_OF_A_PERSON;
    private static final String NOBODY = "";
    private static final RowCallbackHandler NOTHING = _ -> {};

    private final JdbcTemplate template;

    public TenantGate(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    /**
     * Enters on behalf of a caller.
     *
     * @param actor the caller's: a client or an account
     * @param employee the employment that the account belongs to; null for machines
     * @throws Refusal if the tenant is not active, the system in maintenance, or the employment over; nothing is entered
     *     then
     */
    public void enter(TenantId tenant, String actor, @Nullable EmployeeId employee, Access access) {
        var states = new ArrayList<GateState>(1);
        var entering = entering(tenant.value());
        if (employee == null)
            entering.ask(
                    ASK,
                    row -> {
                        while (row.next()) states.add(GateState.of(row));
                    },
                    tenant.value(),
                    tenant.value(),
                    actor);
        else
            entering.ask(
                    ASK_OF_A_PERSON,
                    row -> {
                        while (row.next()) states.add(GateState.ofAPerson(row));
                    },
                    tenant.value(),
                    tenant.value(),
                    actor,
                    tenant.value(),
                    employee.value());
        send(entering);
        try {
            states.getFirst().admit(tenant, access);
        } catch (Refusal e) {
            send(entering(NOBODY));
            throw e;
        }
    }

    /**
     * For a caller who belongs to no company and sees all of them, as the role of the system.
     *
     * @throws Refusal CLIENT_REVOKED
     */
    public void requireAccess(TenantId tenant, String actor) {
        var found = template.queryForObject(
                "SELECT EXISTS (SELECT FROM revoked_client WHERE tenant_id = ? AND client_id = ?)",
                Boolean.class,
                tenant.value(),
                actor);
        if (Boolean.TRUE.equals(found)) throw Refusal.of(RefusalCode.CLIENT_REVOKED);
    }

    /** What the account of a person may do now; outside of a transaction, as the role of requests. */
    public AccountAccess accessOf(TenantId tenant, String account, @Nullable SessionId session) {
        return AccountAccess.find(template, tenant, account, session);
    }

    /** What requests of a tenant meet, as the role of the system; empty if it is not known. */
    public Optional<Status> statusOf(TenantId tenant) {
        return template
                .query(
                        "SELECT status FROM tenant_gate WHERE tenant_id = ?",
                        (row, _) -> Status.valueOf(row.getString(1)),
                        tenant.value())
                .stream()
                .findFirst();
    }

    /** Takes a client's access away. */
    public void revoke(TenantId tenant, String client) {
        template.query("SELECT revoke_client(?, ?)", NOTHING, tenant.value(), client);
    }

    /** Enters for work of the system, which goes on for tenants that are not active and during maintenance. */
    public void enterUngated(TenantId tenant) {
        send(entering(tenant.value()));
    }

    /** Opens or closes the gate for a tenant unless it already knows something newer. */
    public void set(TenantId tenant, Status status, long version) {
        template.query("SELECT set_gate(?, ?, ?)", NOTHING, tenant.value(), status.name(), version);
    }

    /** Sets what the system accepts unless the gate already knows something newer. */
    public void setMaintenance(MaintenanceMode mode, long version) {
        template.query("SELECT set_maintenance(?, ?)", NOTHING, mode.name(), version);
    }

    private static SqlBatch entering(String tenant) {
        return new SqlBatch().add(ENTER, tenant);
    }

    private void send(SqlBatch statements) {
        template.execute((Connection connection) -> {
            if (connection.getAutoCommit())
                throw new IllegalStateException("No transaction on this data source: the tenant would be forgotten");
            statements.send(connection);
            return true;
        });
    }
}
