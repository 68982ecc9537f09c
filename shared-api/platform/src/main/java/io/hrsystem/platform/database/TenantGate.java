package io.hrsystem.platform.database;

import static io.hrsystem.platform.Refusal.Kind.FORBIDDEN;
import static io.hrsystem.platform.Refusal.Kind.UNAVAILABLE;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.platform.Refusal;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The first statement of every transaction: it says whose rows this transaction sees, until its end.
 *
 * <p>It works inside the Spring transaction that is running on this data source and refuses to work without one.
 */
public final class TenantGate {
    /** What a tenant's requests meet at the gate; only {@code ACTIVE} lets them through. */
    public enum Status {
        PROVISIONING,
        ACTIVE,
        SUSPENDED,
        INACTIVE
    }

    /** What a request is about to do; while the system is read only, writers stay outside. */
    public enum Access {
        READ,
        WRITE
    }

    private static final RowCallbackHandler NOTHING = _ -> {};

    private final JdbcTemplate template;

    public TenantGate(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    /** Enters on behalf of a caller, or refuses: the tenant is not active, or the system is in maintenance. */
    public void enter(TenantId tenant, Access access) {
        check(ask(tenant, access == Access.WRITE, true));
    }

    /** Enters for work of the system, which goes on for tenants that are not active and during maintenance. */
    public void enterUngated(TenantId tenant) {
        check(ask(tenant, true, false));
    }

    /** Opens or closes the gate for a tenant unless it already knows something newer. */
    public void set(TenantId tenant, Status status, long version) {
        template.query("SELECT set_gate(?, ?, ?)", NOTHING, tenant.value(), status.name(), version);
    }

    /** Sets what the system accepts unless the gate already knows something newer. */
    public void setMaintenance(MaintenanceMode mode, long version) {
        template.query("SELECT set_maintenance(?, ?)", NOTHING, mode.name(), version);
    }

    /** Turns an answer of the database function {@code enter_tenant} other than OK into the refusal that it means. */
    public static void check(String answer) {
        switch (answer) {
            case "OK" -> {}
            case "MAINTENANCE", "READ_ONLY" -> throw new Refusal(UNAVAILABLE, answer);
            default -> throw new Refusal(FORBIDDEN, answer);
        }
    }

    private String ask(TenantId tenant, boolean writes, boolean gated) {
        return Objects.requireNonNull(template.execute((Connection connection) -> {
            if (connection.getAutoCommit())
                throw new IllegalStateException("No transaction on this data source: the tenant would be forgotten");
            try (var statement = connection.prepareStatement("SELECT enter_tenant(?, ?, ?)")) {
                statement.setString(1, tenant.value());
                statement.setBoolean(2, writes);
                statement.setBoolean(3, gated);
                try (var answer = statement.executeQuery()) {
                    answer.next();
                    return answer.getString(1);
                }
            }
        }));
    }
}
