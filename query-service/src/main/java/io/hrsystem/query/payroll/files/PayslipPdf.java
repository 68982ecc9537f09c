package io.hrsystem.query.payroll.files;

import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.payroll.payslips.Payslip;
import io.hrsystem.query.payroll.payslips.PayslipOpenings;
import io.hrsystem.query.payroll.payslips.Payslips;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.exports.PayslipDocument;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PayslipPdf implements PayslipDocument {
    private static final List<String> GROUPS = List.of("payroll", "employees", "organisation", "tenants");

    private final Reads reads;
    private final Payslips payslips;
    private final PaidPeople people;
    private final PayslipOpenings openings;
    private final JdbcClient database;

    PayslipPdf(Reads reads, Payslips payslips, PaidPeople people, PayslipOpenings openings, DataSource readSource) {
        this.reads = reads;
        this.payslips = payslips;
        this.people = people;
        this.openings = openings;
        this.database = JdbcClient.create(readSource);
    }

    @Override
    public List<String> groups() {
        return GROUPS;
    }

    @Override
    public byte[] pdf(
            Caller caller, String employee, YearMonth month, @Nullable String run, String address, Locale language) {
        if (!EmployeeVisibility.sees(caller, Permission.READ_PAY, employee)) throw Refusal.of(RefusalCode.FORBIDDEN);
        var handedOver = !caller.reaches(Permission.READ_PAY, Scope.COMPANY);
        var printed = reads.by(caller, () -> {
            var found = payslips.of(caller.tenant(), employee, month, handedOver).stream()
                    .filter(it -> run == null
                            ? it.kind() == RunKind.REGULAR
                            : it.runId().equals(run))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
            return print(caller, found, language);
        });
        openings.opened(caller, List.of(printed.person().payslip()), address);
        return printed.pdf();
    }

    private PrintedPayslip print(Caller caller, Payslip payslip, Locale language) {
        var company = database.sql("SELECT company_name FROM tenant WHERE tenant_id = ?")
                .param(caller.tenant().value())
                .query(String.class)
                .single();
        return new PrintedPayslip(company, people.paidBy(caller.tenant(), payslip.id()), new PrintedTexts(language));
    }
}
