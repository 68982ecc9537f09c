package io.hrsystem.query.payroll.payslips;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When employees opened their payslips first: with the access log, in the command database, as no event tells it. */
@Component
public class PayslipOpenings {
    private final JdbcClient command;
    private final JdbcTemplate record;
    private final TransactionTemplate recording;
    private final Clock clock;

    PayslipOpenings(JdbcTemplate commandJdbc, JdbcTemplate logJdbc, Clock clock) {
        this.command = JdbcClient.create(commandJdbc);
        this.record = logJdbc;
        this.recording = new TransactionTemplate(new JdbcTransactionManager(requireNonNull(logJdbc.getDataSource())));
        this.clock = clock;
    }

    /**
     * Puts on record, before the answer goes out, that employees open what was handed over to them; what others look at, and
     * what is looked at in a view, is no opening.
     *
     * @param address of the caller's end of the connection
     */
    public void opened(Caller caller, Collection<Payslip> payslips, String address) {
        var self = caller.employee();
        if (self == null || caller.replay() != null) return;
        var own = payslips.stream()
                .filter(it -> it.employeeId().equals(self.value()) && it.isHandedOver())
                .map(Payslip::id)
                .toList();
        var known = at(caller.tenant(), own);
        own.stream().filter(it -> !known.containsKey(it)).forEach(it -> record(caller, it, address));
    }

    private void record(Caller caller, String payslip, String address) {
        recording.executeWithoutResult(_ -> {
            var first = record.update(
                    "INSERT INTO payslip_opening (tenant_id, payslip_id, opened_at) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    caller.tenant().value(),
                    payslip,
                    Timestamp.from(clock.instant()));
            if (first == 0) return;
            new AccessLog(record, clock)
                    .record(
                            AccessKind.PAYSLIP_OPENED,
                            caller.tenant(),
                            caller,
                            address,
                            "payslip " + payslip,
                            String.valueOf(MDC.get(Correlation.ID)));
        });
    }

    /** By payslip; those that nobody has opened are left out. */
    Map<String, Instant> at(TenantId tenant, List<String> payslips) {
        if (payslips.isEmpty()) return Map.of();
        return command
                .sql("SELECT payslip_id, opened_at FROM payslip_opening WHERE tenant_id = :tenant AND payslip_id IN"
                        + " (:ids)")
                .param("tenant", tenant.value())
                .param("ids", payslips)
                .query((row, _) -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
