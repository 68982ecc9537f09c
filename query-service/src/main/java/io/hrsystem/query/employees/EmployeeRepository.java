package io.hrsystem.query.employees;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmployeeRepository extends Repository<Employee, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM employee WHERE tenant_id = :tenant AND employee_id = :id")
    Optional<Employee> find(String tenant, String id);

    @Query(nativeQuery = true, value = "SELECT * FROM employee WHERE tenant_id = :tenant AND employee_id IN (:ids)")
    List<Employee> findAll(String tenant, Collection<String> ids);

    /** By name; null is no condition. A prefix is compared by the operators that keep their index under a policy. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM employee
         WHERE tenant_id = :tenant
           AND (name, employee_id) > (:afterName, :afterId)
           AND (CAST(:department AS text) IS NULL OR department_id = :department)
           AND (CAST(:status AS text) IS NULL OR status = :status)
           AND (CAST(:prefix AS text) IS NULL OR (name ~>=~ :prefix AND name ~<~ :prefixEnd))
         ORDER BY name, employee_id
         LIMIT :limit
        """)
    List<Employee> page(
            String tenant,
            @Nullable String department,
            @Nullable String status,
            @Nullable String prefix,
            @Nullable String prefixEnd,
            String afterName,
            String afterId,
            int limit);
}
