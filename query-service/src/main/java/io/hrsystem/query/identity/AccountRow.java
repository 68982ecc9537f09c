package io.hrsystem.query.identity;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param roles separated by commas, in order */
record AccountRow(Key key, String email, @Nullable String employeeId, String roles, boolean active, boolean disabled)
        implements Row<AccountRow> {
    record Key(TenantId tenantId, AccountId accountId) implements RowKey<AccountRow> {}

    static AccountRow of(Key key, AccountInvited event) {
        return new AccountRow(key, "", null, "", false, false).invited(event);
    }

    AccountRow invited(AccountInvited event) {
        var employee = event.employeeId();
        return new AccountRow(
                key,
                event.email().value(),
                employee == null ? null : employee.value(),
                text(event.roles()),
                active,
                disabled);
    }

    AccountRow activated() {
        return new AccountRow(key, email, employeeId, roles, true, disabled);
    }

    AccountRow disabled(boolean now) {
        return new AccountRow(key, email, employeeId, roles, active, now);
    }

    AccountRow granted(Role role) {
        var all = all();
        all.add(role);
        return withRoles(all);
    }

    AccountRow revoked(Role role) {
        var all = all();
        all.remove(role);
        return withRoles(all);
    }

    private AccountRow withRoles(Set<Role> now) {
        return new AccountRow(key, email, employeeId, text(now), active, disabled);
    }

    private Set<Role> all() {
        var all = EnumSet.noneOf(Role.class);
        if (!roles.isEmpty()) Stream.of(roles.split(",", -1)).map(Role::valueOf).forEach(all::add);
        return all;
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(joining(","));
    }
}
