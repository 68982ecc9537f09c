package io.hrsystem.query.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepartmentRepository extends Repository<Department, Department.Key> {
    String ALL = """
        SELECT * FROM department_version
         WHERE tenant_id = :tenant AND existing
           AND holds(valid_from, valid_until, known_from, known_until, :asOf, :knownAt)
         ORDER BY parent_id NULLS FIRST, name, department_id
        """;

    @Query(nativeQuery = true, value = ALL)
    List<Department> all(String tenant, LocalDate asOf, Instant knownAt);

    /** Those that do not exist on that day too. */
    @Query(nativeQuery = true, value = """
        SELECT * FROM department_version
         WHERE tenant_id = :tenant AND department_id IN (:ids)
           AND holds(valid_from, valid_until, known_from, known_until, :asOf, :knownAt)
        """)
    List<Department> findAll(String tenant, Collection<String> ids, LocalDate asOf, Instant knownAt);

    @Query(nativeQuery = true, value = """
        SELECT * FROM department_version
         WHERE tenant_id IN (:tenants) AND parent_id IS NULL
           AND holds(valid_from, valid_until, known_from, known_until, :asOf, :knownAt)
        """)
    List<Department> roots(Collection<String> tenants, LocalDate asOf, Instant knownAt);
}
