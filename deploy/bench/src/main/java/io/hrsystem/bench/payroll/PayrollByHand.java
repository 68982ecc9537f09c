package io.hrsystem.bench.payroll;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The limit: the same events read and written page by page, COMMIT with the last statement. What is read is not computed:
 * each gets the same payslip under its own name.
 */
final class PayrollByHand implements AutoCloseable {
    private static final String STREAMS = "SELECT stream_id, sequence, payload FROM event"
            + " WHERE tenant_id = ? AND stream_id = ANY (?) ORDER BY stream_id, sequence";
    private static final String DAYS = """
        SELECT e.stream_id, e.sequence, e.payload
          FROM generate_series(?::date, ?::date, interval '1 day') AS d (day), LATERAL (
            SELECT * FROM event
             WHERE tenant_id = ? AND stream_id BETWEEN 'attendance:' || d.day::date || ':' || ?
               AND 'attendance:' || d.day::date || ':' || ? AND payload_type = 'attendance.DayClosed' OFFSET 0) AS e\
        """;
    private static final String WRITE = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        SELECT ?, stream, 0, id, 'RunPayslip', 'payroll.PayslipCalculated', payload::json, metadata::json, now()
          FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[]) AS g (stream, id, payload, metadata);
        INSERT INTO payslip_notice (tenant_id, run_id, employee_id) SELECT ?, ?, unnest(?::text[]); COMMIT\
        """;
    private static final String METADATA = """
        {"tenant":"%s","actor":"system:payroll-run","roles":"","correlation":"%s","causation":"%s"}\
        """;

    private final PayrollRunId run = PayrollRunId.regular(PaidMonth.TENANT, PaidMonth.MONTH);
    private final String payslip;
    private final String anybody;
    private final Connection connection;
    private final PreparedStatement streams;
    private final PreparedStatement days;
    private final PreparedStatement write;

    /** @param payslip of this employee */
    PayrollByHand(Connection connection, String payslip, String anybody) throws SQLException {
        this.payslip = payslip;
        this.anybody = anybody;
        this.connection = connection;
        connection.setAutoCommit(false);
        streams = connection.prepareStatement(STREAMS);
        days = connection.prepareStatement(DAYS);
        write = connection.prepareStatement(WRITE);
    }

    void pay(List<EmployeeId> page) throws SQLException {
        readStreams(page.stream()
                .flatMap(it -> Stream.of(
                        StreamIds.employee(it), StreamIds.pay(it), StreamIds.leave(it), StreamIds.adjustments(it))));
        readDays(page.getFirst(), page.getLast());
        readStreams(page.stream().map(it -> StreamIds.payslip(run, it)));
        write(page);
    }

    private void readStreams(Stream<String> names) throws SQLException {
        streams.setString(1, PaidMonth.TENANT.value());
        streams.setObject(2, names.toArray(String[]::new));
        read(streams);
    }

    private void readDays(EmployeeId first, EmployeeId last) throws SQLException {
        days.setObject(1, PaidMonth.MONTH.atDay(1));
        days.setObject(2, PaidMonth.MONTH.atEndOfMonth());
        days.setString(3, PaidMonth.TENANT.value());
        days.setString(4, first.value());
        days.setString(5, last.value());
        read(days);
    }

    private static void read(PreparedStatement asked) throws SQLException {
        try (var rows = asked.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
                rows.getBytes(3);
            }
        }
    }

    private void write(List<EmployeeId> page) throws SQLException {
        var many = page.size();
        var names = new String[many];
        var ids = new UUID[many];
        var payloads = new String[many];
        var metadata = new String[many];
        var employees = new String[many];
        for (var i = 0; i < many; i++) {
            employees[i] = page.get(i).value();
            names[i] = StreamIds.payslip(run, page.get(i));
            ids[i] = UUID.fromString(Ids.next());
            payloads[i] = payslip.replace(anybody, employees[i]);
            metadata[i] = METADATA.formatted(PaidMonth.TENANT, ids[i], ids[i]);
        }
        write.setString(1, PaidMonth.TENANT.value());
        write.setObject(2, names);
        write.setObject(3, ids);
        write.setObject(4, payloads);
        write.setObject(5, metadata);
        write.setString(6, PaidMonth.TENANT.value());
        write.setString(7, run.value());
        write.setObject(8, employees);
        write.execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
