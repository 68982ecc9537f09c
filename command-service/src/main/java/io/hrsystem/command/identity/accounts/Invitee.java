package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The employee that is to have an account.
 *
 * @param hasLeft whether the employment is over, by the company's date
 * @param leaver the account that has the address although its person has left; null if there is none
 */
record Invitee(boolean hasLeft, @Nullable AccountId leaver) {
    private static final String FIND = """
        SELECT EXISTS (SELECT FROM employment_end e
                        WHERE e.tenant_id = ? AND e.employee_id = ? AND e.ended_from <= today_of(e.tenant_id)) AS has_left,
               (SELECT a.account_id
                  FROM claim c
                  JOIN account a ON a.tenant_id = c.tenant_id AND a.account_id = c.owner
                  JOIN employment_end e ON e.tenant_id = a.tenant_id AND e.employee_id = a.employee_id
                 WHERE c.tenant_id = ? AND c.kind = 'ACCOUNT_EMAIL' AND c.value = ? AND a.employee_id <> ?
                   AND e.ended_from <= today_of(e.tenant_id)
                 LIMIT 1) AS leaver\
        """;

    /** @param address as it is claimed */
    static Preconditions<Invitee> of(TenantId tenant, EmployeeId employee, String address) {
        return Preconditions.of(
                        FIND,
                        Invitee::read,
                        tenant.value(),
                        employee.value(),
                        tenant.value(),
                        address,
                        employee.value())
                .expecting(StreamIds.account(AccountId.ofEmployment(employee)));
    }

    /** @throws Refusal if the employment is over */
    Invitee requireEmployed() {
        if (hasLeft) throw Refusal.of(RefusalCode.ACCOUNT_OF_A_LEAVER);
        return this;
    }

    private static Invitee read(ResultSet rows) throws SQLException {
        if (!rows.next()) throw new IllegalStateException("a SELECT without FROM has one row");
        var leaver = rows.getString("leaver");
        return new Invitee(rows.getBoolean("has_left"), leaver == null ? null : new AccountId(leaver));
    }
}
