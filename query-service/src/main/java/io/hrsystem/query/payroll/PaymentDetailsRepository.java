package io.hrsystem.query.payroll;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentDetailsRepository extends Repository<PaymentDetails, String> {
    @Query(
            nativeQuery = true,
            value = "SELECT * FROM payment_details WHERE tenant_id = :tenant AND employee_id IN (:ids)")
    List<PaymentDetails> findAll(String tenant, Collection<String> ids);
}
