package io.hrsystem.command.identity.accounts;

import static java.util.stream.Collectors.joining;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
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
    private static final String ACTIVATED = "UPDATE account SET active = true WHERE tenant_id = ? AND account_id = ?";

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
        }
    }
}
