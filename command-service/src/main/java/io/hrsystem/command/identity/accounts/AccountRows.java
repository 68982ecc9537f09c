package io.hrsystem.command.identity.accounts;

import static java.util.stream.Collectors.joining;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Whose the accounts are, and what who signs in may do. */
@Component
final class AccountRows implements ReferenceRows<AccountEvent> {
    private static final String INVITED = """
        INSERT INTO account (tenant_id, account_id, employee_id, roles, active)
        VALUES (?, ?, ?, string_to_array(?, ','), false)
        ON CONFLICT (tenant_id, account_id) DO UPDATE SET employee_id = excluded.employee_id, roles = excluded.roles\
        """;
    private static final String OF_THE_ACCOUNT = " WHERE tenant_id = ? AND account_id = ?";
    private static final String ACTIVATED = "UPDATE account SET active = true" + OF_THE_ACCOUNT;
    private static final String GRANTED = "UPDATE account SET roles = array_append(roles, ?::text)" + OF_THE_ACCOUNT;
    private static final String REVOKED = "UPDATE account SET roles = array_remove(roles, ?::text)" + OF_THE_ACCOUNT;
    private static final String DISABLED = "UPDATE account SET disabled = ?" + OF_THE_ACCOUNT;

    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public String table() {
        return "account";
    }

    @Override
    public void apply(AccountEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var account = event.accountId().value();
        switch (event) {
            case AccountInvited it -> {
                var employee = it.employeeId();
                var roles = it.roles().stream().map(Role::name).collect(joining(","));
                rows.add(INVITED, tenant, account, employee == null ? null : employee.value(), roles);
            }
            case AccountActivated _ -> rows.add(ACTIVATED, tenant, account);
            case RoleGranted it -> rows.add(GRANTED, it.role().name(), tenant, account);
            case RoleRevoked it -> rows.add(REVOKED, it.role().name(), tenant, account);
            case AccountDisabled _ -> rows.add(DISABLED, true, tenant, account);
            case AccountEnabled _ -> rows.add(DISABLED, false, tenant, account);
            case PasswordChanged _ -> {}
        }
    }

    /** Somebody has to be there who can give roles. */
    @Override
    public void require(AccountEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case RoleRevoked it when it.role() == Role.TENANT_ADMIN -> requireAnotherAdmin(it, meta, rows);
            case AccountDisabled it -> requireAnotherAdmin(it, meta, rows);
            case AccountInvited _, AccountActivated _, RoleGranted _, RoleRevoked _ -> {}
            case AccountEnabled _, PasswordChanged _ -> {}
        }
    }

    private static void requireAnotherAdmin(AccountEvent event, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                "SELECT require_another_admin(?, ?)",
                meta.tenant().value(),
                event.accountId().value());
    }
}
