package io.hrsystem.query.payroll;

import io.hrsystem.payroll.Pay;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Moment;
import io.hrsystem.query.platform.graphql.api.UnusedLeave;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What leave that is left is worth, by the pay of the last day and the rules of that day. */
@Controller
class UnusedLeaveController {
    private final Reads reads;
    private final EmployeePayRepository pays;
    private final RuleBooks books;

    UnusedLeaveController(Reads reads, EmployeePayRepository pays, RuleBooks books) {
        this.reads = reads;
        this.pays = pays;
        this.books = books;
    }

    /** Null for who does not see the pay: it would tell what an hour is worth. */
    @SchemaMapping(typeName = "LeaveSettlement", field = "amount")
    @Needs(Permission.READ_LEAVE)
    @Nullable
    Long amount(UnusedLeave left, @ContextValue Caller caller) {
        if (!EmployeeVisibility.sees(caller, Permission.READ_PAY, left.employeeId())) return null;
        return pay(left, caller)
                .map(it -> it.ofMinutes(left.minutes(), books.now().on(left.on())))
                .orElse(null);
    }

    private Optional<Pay> pay(UnusedLeave left, Caller caller) {
        var found = reads.by(
                caller, () -> pays.on(caller.tenant().value(), List.of(left.employeeId()), left.on(), Moment.LATEST));
        return found.stream().findFirst().map(EmployeePay::terms);
    }
}
