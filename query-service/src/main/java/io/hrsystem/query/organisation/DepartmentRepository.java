package io.hrsystem.query.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepartmentRepository extends Repository<Department, String> {
    @Query(nativeQuery = true, value = """
        SELECT * FROM department WHERE tenant_id = :tenant
         ORDER BY parent_id NULLS FIRST, name, department_id
        """)
    List<Department> all(String tenant);

    @Query(nativeQuery = true, value = "SELECT * FROM department WHERE tenant_id = :tenant AND department_id IN (:ids)")
    List<Department> findAll(String tenant, Collection<String> ids);

    @Query(nativeQuery = true, value = "SELECT * FROM department WHERE tenant_id IN (:tenants) AND parent_id IS NULL")
    List<Department> roots(Collection<String> tenants);
}
