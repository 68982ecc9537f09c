package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The company that a client is to work for; a super admin may name any, and one that does not exist.
 *
 * @param status null if there is no such company
 * @param zone by whose clock its access ends
 */
record Customer(@Nullable Status status, ZoneId zone) {
    /** For clients of the platform itself. */
    static final Customer PLATFORM = new Customer(Status.ACTIVE, TenantSettings.DEFAULTS.zone());

    private static final String FIND = """
        SELECT status, settings ->> 'zone' AS zone
          FROM tenant_gate LEFT JOIN tenant_settings USING (tenant_id) WHERE tenant_id = ?\
        """;

    static Preconditions<Customer> of(TenantId tenant) {
        return Preconditions.of(FIND, rows -> read(tenant, rows), tenant.value());
    }

    /** @throws Refusal unless the company is, or is about to become, a customer, and the access ends later than now */
    RegisterClient register(RegisterClient client, Instant now) {
        switch (status) {
            case null -> throw Refusal.of(RefusalCode.NOT_FOUND);
            case INACTIVE, ERASED -> throw Refusal.of(RefusalCode.COMPANY_INACTIVE);
            case PROVISIONING, ACTIVE, SUSPENDED -> {}
        }
        var ending = client.in(zone);
        if (ending.endsAt() != null && !ending.endsAt().isAfter(now))
            throw Refusal.of(RefusalCode.EXPIRY_IN_THE_PAST).with("field", "expiresOn");
        return ending;
    }

    private static Customer read(TenantId tenant, ResultSet rows) throws SQLException {
        if (tenant.equals(TenantId.PLATFORM)) return PLATFORM;
        if (!rows.next()) return new Customer(null, PLATFORM.zone);
        var zone = rows.getString("zone");
        return new Customer(Status.valueOf(rows.getString("status")), zone == null ? PLATFORM.zone : ZoneId.of(zone));
    }
}
