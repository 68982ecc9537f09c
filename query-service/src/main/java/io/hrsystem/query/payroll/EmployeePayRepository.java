package io.hrsystem.query.payroll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmployeePayRepository extends Repository<EmployeePay, String> {
    /** What holds on a day, as known at a moment. */
    @Query(nativeQuery = true, value = """
        SELECT DISTINCT ON (employee_id) * FROM pay_agreement
         WHERE tenant_id = :tenant AND employee_id IN (:ids) AND effective_on <= :asOf AND recorded_at <= :knownAt
         ORDER BY employee_id, effective_on DESC, sequence DESC
        """)
    List<EmployeePay> on(String tenant, Collection<String> ids, LocalDate asOf, Instant knownAt);
}
