package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The company that a client is to work for; a super admin may name any, and one that does not exist.
 *
 * @param status null if there is no such company
 */
record Customer(@Nullable Status status) {
    private static final String FIND = "SELECT status FROM tenant_gate WHERE tenant_id = ?";

    static Preconditions<Customer> of(TenantId tenant) {
        return Preconditions.of(FIND, Customer::read, tenant.value());
    }

    /** @throws Refusal unless the company is, or is about to become, a customer */
    RegisterClient register(RegisterClient client) {
        return switch (status) {
            case null -> throw Refusal.of(RefusalCode.NOT_FOUND);
            case INACTIVE -> throw Refusal.of(RefusalCode.COMPANY_INACTIVE);
            case PROVISIONING, ACTIVE, SUSPENDED -> client;
        };
    }

    private static Customer read(ResultSet rows) throws SQLException {
        return new Customer(rows.next() ? Status.valueOf(rows.getString("status")) : null);
    }
}
