package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody who has signed in is now; asked anew for each token. */
@Component
public final class People {
    /** @param refusal why there is no token for them now; null if there is one */
    record Now(
            List<String> roles,
            @Nullable EmployeeId employee,
            @Nullable RefusalCode refusal) {}

    private static final String NOW = """
        SELECT a.roles, a.employee_id, a.disabled, g.status,
               EXISTS (SELECT FROM employment_end e
                        WHERE e.tenant_id = a.tenant_id AND e.employee_id = a.employee_id
                          AND e.ended_from <= today_of(e.tenant_id)) AS has_left,
               EXISTS (SELECT FROM sign_in_session s
                        WHERE s.tenant_id = a.tenant_id AND s.session_id = :session AND s.account_id = a.account_id
                          AND NOT s.ended AND s.expires_at > :now) AS is_live
          FROM account a
          JOIN tenant_gate g ON g.tenant_id = a.tenant_id
         WHERE a.tenant_id = :tenant AND a.account_id = :account
        """;

    private static final Now NOBODY = new Now(List.of(), null, RefusalCode.SESSION_ENDED);

    private final JdbcClient system;
    private final Clock clock;

    People(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    Now look(SignedInPerson person) {
        return system.sql(NOW)
                .param("tenant", person.tenant().value())
                .param("account", person.account().value())
                .param("session", person.session().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(People::read)
                .optional()
                .orElse(NOBODY);
    }

    private static Now read(ResultSet row, int number) throws SQLException {
        var employee = row.getString("employee_id");
        return new Now(
                Stream.of((String[]) row.getArray("roles").getArray()).sorted().toList(),
                employee == null ? null : new EmployeeId(employee),
                refusal(row));
    }

    private static @Nullable RefusalCode refusal(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_live")) return RefusalCode.SESSION_ENDED;
        return Standing.of(row.getString("status"), row.getBoolean("has_left"), row.getBoolean("disabled"));
    }
}
