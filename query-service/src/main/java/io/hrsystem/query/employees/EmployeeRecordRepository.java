package io.hrsystem.query.employees;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmployeeRecordRepository extends Repository<EmployeeRecord, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM employee WHERE tenant_id = :tenant AND employee_id IN (:ids)")
    List<EmployeeRecord> findAll(String tenant, Collection<String> ids);
}
