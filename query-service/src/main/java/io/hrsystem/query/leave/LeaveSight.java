package io.hrsystem.query.leave;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whose leave a caller sees. */
@Component
class LeaveSight {
    private final LotRepository lots;

    LeaveSight(LotRepository lots) {
        this.lots = lots;
    }

    /**
     * In the transaction of a read.
     *
     * @param day on which a manager has to lead them
     * @throws Refusal if the caller does not see that employee, whether or not there is one
     */
    void require(Caller caller, String employee, LocalDate day) {
        var head = EmployeeVisibility.headOver(caller, Permission.READ_LEAVE, employee);
        if (head != null && !lots.isLedBy(caller.tenant().value(), employee, head, day))
            throw Refusal.of(RefusalCode.FORBIDDEN);
    }
}
