package io.hrsystem.command.platform.messages;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.database.TenantGate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs {@link Admission}s inside the running transaction. */
final class Admissions {
    private final JdbcTemplate jdbc;

    Admissions(DataSource app) {
        jdbc = new JdbcTemplate(app);
    }

    /** @throws io.hrsystem.platform.Refusal if the gate is closed */
    <T> Admitted<T> admit(
            Admission<T> admission, Gate gate, TenantId scope, TenantId tenant, @Nullable String idempotencyKey) {
        var arguments = new ArrayList<@Nullable Object>(List.of(gate.name(), tenant.value(), scope.value()));
        arguments.add(idempotencyKey);
        arguments.addAll(admission.arguments());
        return Objects.requireNonNull(
                jdbc.queryForObject(admission.sql(), (row, number) -> read(admission, row), arguments.toArray()));
    }

    private static <T> Admitted<T> read(Admission<T> admission, ResultSet row) throws SQLException {
        TenantGate.check(row.getString("gate"));
        var fingerprint = row.getString("kept_fingerprint");
        var kept = fingerprint == null
                ? null
                : new KeptAnswer(fingerprint, row.getString("kept_answer"), row.getString("kept_position"));
        return new Admitted<>(kept, admission.reader().read(row));
    }
}
