package io.hrsystem.command.employees;

import io.hrsystem.contract.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The departments of a company by their codes, each from its founding until it is closed. */
record DepartmentCodes(List<Department> departments) {
    /** @param until the first day without it; null if it is not closed */
    record Department(
            String id,
            String code,
            LocalDate from,
            @Nullable LocalDate until) {
        static Department of(ResultSet row, int number) throws SQLException {
            return new Department(
                    row.getString("id"),
                    row.getString("code"),
                    row.getObject("founded", LocalDate.class),
                    row.getObject("closed", LocalDate.class));
        }

        boolean isThereOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    static DepartmentCodes of(TenantId tenant, JdbcClient system) {
        return new DepartmentCodes(system.sql("""
            SELECT f.subject AS id, f.value AS code, f.effective_on AS founded,
                   (SELECT min(c.effective_on) FROM fact c
                     WHERE c.tenant_id = f.tenant_id AND c.subject = f.subject AND c.fact = 'CLOSED') AS closed
              FROM fact f WHERE f.tenant_id = :tenant AND f.fact = 'FOUNDED'
            """)
                .param("tenant", tenant.value())
                .query(Department::of)
                .list());
    }

    /** All that have ever had the code. */
    Stream<String> named(String code) {
        return departments.stream().filter(it -> it.code().equals(code)).map(Department::id);
    }

    /** Null if there is none of that code on the day. */
    @Nullable
    String on(String code, LocalDate day) {
        return departments.stream()
                .filter(it -> it.code().equals(code) && it.isThereOn(day))
                .map(Department::id)
                .findFirst()
                .orElse(null);
    }
}
