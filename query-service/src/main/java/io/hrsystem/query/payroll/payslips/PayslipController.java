package io.hrsystem.query.payroll.payslips;

import graphql.relay.Connection;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.payroll.runs.PayrollRun;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PayslipController {
    private final Reads reads;
    private final Payslips payslips;
    private final PayslipOpenings openings;

    PayslipController(Reads reads, Payslips payslips, PayslipOpenings openings) {
        this.reads = reads;
        this.payslips = payslips;
        this.openings = openings;
    }

    @QueryMapping
    @Needs(Permission.READ_PAY)
    List<Payslip> payslips(
            @Argument String employeeId,
            @Argument YearMonth month,
            @ContextValue Caller caller,
            @ContextValue String address) {
        var all = seen(employeeId, month, caller);
        openings.opened(caller, all, address);
        return all;
    }

    @QueryMapping
    @Needs(Permission.READ_PAY)
    @Nullable
    Payslip payslip(
            @Argument String employeeId,
            @Argument YearMonth month,
            @ContextValue Caller caller,
            @ContextValue String address) {
        var regular = seen(employeeId, month, caller).stream()
                .filter(it -> it.kind() == RunKind.REGULAR)
                .toList();
        openings.opened(caller, regular, address);
        return regular.isEmpty() ? null : regular.getFirst();
    }

    private List<Payslip> seen(String employee, YearMonth month, Caller caller) {
        if (!EmployeeVisibility.sees(caller, Permission.READ_PAY, employee)) throw Refusal.of(RefusalCode.FORBIDDEN);
        var handedOver = !caller.reaches(Permission.READ_PAY, Scope.COMPANY);
        return reads.by(caller, () -> payslips.of(caller.tenant(), employee, month, handedOver));
    }

    @SchemaMapping(typeName = "PayrollRun", field = "payslips")
    @Needs(Permission.READ_PAYROLL)
    Connection<Payslip> ofRun(
            PayrollRun run,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 1);
        var rows =
                reads.by(caller, () -> payslips.ofRun(caller.tenant(), run.id(), paging.after(0, ""), paging.limit()));
        return paging.page(rows, it -> List.of(it.employeeId()));
    }

    @BatchMapping(typeName = "Payslip", field = "openedAt")
    @Needs(Permission.READ_PAYROLL)
    Map<Payslip, Instant> openedAt(List<Payslip> owners, @ContextValue Caller caller) {
        reads.admit(caller);
        var known =
                openings.at(caller.tenant(), owners.stream().map(Payslip::id).toList());
        var matched = new HashMap<Payslip, Instant>();
        for (var owner : owners) {
            var at = known.get(owner.id());
            if (at != null) matched.put(owner, at);
        }
        return matched;
    }

    @SchemaMapping(typeName = "PayslipLine", field = "name")
    String name(Line line, @Argument @Nullable String language, Locale locale) {
        return line.nameIn(language, locale);
    }

    @SchemaMapping(typeName = "PayslipLine", field = "formula")
    String formula(Line line, @Argument @Nullable String language, Locale locale) {
        return line.formulaIn(language, locale);
    }
}
