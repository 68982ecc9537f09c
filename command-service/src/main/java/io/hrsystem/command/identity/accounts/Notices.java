package io.hrsystem.command.identity.accounts;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has people told what has been done to their account. Each looks at what the account was before, for it is written
 * before the rows of the account are: nobody is told of a change that was none.
 */
@Component
final class Notices {
    /** What people are told; the name of the mail's texts. */
    enum Kind {
        ROLES("account-roles"),
        DISABLED("account-disabled"),
        ENABLED("account-enabled"),
        PASSWORD_CHANGED("password-changed"),
        PASSWORD_RESET("password-was-reset");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    private static final String TELL = """
        SELECT tell_account(tenant_id, account_id, ?, ?, ?) FROM account
         WHERE tenant_id = ? AND account_id = ? AND active AND \
        """;

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    void ofRoles(TransactionalWrites rows, TenantId tenant, AccountId account, Set<Role> now) {
        var roles = now.stream().map(Role::name).collect(joining(","));
        tell(
                rows,
                tenant,
                account,
                Kind.ROLES,
                "NOT (roles @> string_to_array(?, ',') AND roles <@ string_to_array(?, ','))",
                roles,
                roles);
    }

    void ofDisabling(TransactionalWrites rows, TenantId tenant, AccountId account) {
        tell(rows, tenant, account, Kind.DISABLED, "NOT disabled");
    }

    void ofEnabling(TransactionalWrites rows, TenantId tenant, AccountId account) {
        tell(rows, tenant, account, Kind.ENABLED, "disabled");
    }

    void ofPassword(TransactionalWrites rows, TenantId tenant, AccountId account, Kind how) {
        tell(rows, tenant, account, how, "true");
    }

    private void tell(
            TransactionalWrites rows, TenantId tenant, AccountId account, Kind kind, String when, String... values) {
        var all = new Object[5 + values.length];
        all[0] = kind.name();
        all[1] = kind.template() + "-" + Ids.next();
        all[2] = Timestamp.from(clock.instant());
        all[3] = tenant.value();
        all[4] = account.value();
        System.arraycopy(values, 0, all, 5, values.length);
        rows.add(TELL + when, all);
    }
}
