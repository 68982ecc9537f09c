package io.hrsystem.query.leave;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeavePromotionRepository extends Repository<LeavePromotion, String> {
    @Query(nativeQuery = true, value = """
        SELECT * FROM leave_promotion WHERE tenant_id = :tenant AND employee_id = :employee
         ORDER BY sent_at, promotion_id
        """)
    List<LeavePromotion> of(String tenant, String employee);
}
