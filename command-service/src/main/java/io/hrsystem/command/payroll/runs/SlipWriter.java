package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayslipCommand.DropPayslip;
import io.hrsystem.command.payroll.runs.PayslipCommand.RecordPayslip;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.database.SqlBatch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a page of payslips, all or none of them: two messages, one that reads their streams and one that writes. */
@Component
final class SlipWriter {
    private static final String REQUIRE = "SELECT require_payroll_calculation(?, ?, ?)";

    private final Commands commands;
    private final EventTransactions transactions;
    private final JdbcTemplate app;

    SlipWriter(Commands commands, EventTransactions transactions, DataSource app) {
        this.commands = commands;
        this.transactions = transactions;
        this.app = new JdbcTemplate(app);
    }

    /** @throws io.hrsystem.platform.Refusal WRONG_STATE if the run is not being computed for that time any more */
    void write(OpenPayroll run, SlipPage page) {
        var tenant = run.tenant();
        var streams = Stream.concat(page.slips().stream().map(PayslipCalculated::employeeId), page.without().stream())
                .map(it -> StreamIds.payslip(run.id(), it))
                .toList();
        if (streams.isEmpty()) return;
        commands.asSystem(tenant, RunWork.NAME, (sender, rows) -> {
            rows.add(REQUIRE, tenant.value(), run.id().value(), run.revision());
            var ahead = new SqlBatch();
            transactions.readAhead(ahead, tenant.value(), streams);
            ahead.send(app);
            for (var slip : page.slips()) sender.send(new RecordPayslip(slip));
            for (EmployeeId employee : page.without()) sender.send(new DropPayslip(run.id(), employee));
        });
    }
}
