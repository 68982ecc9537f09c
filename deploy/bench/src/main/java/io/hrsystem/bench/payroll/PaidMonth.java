package io.hrsystem.bench.payroll;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company whose month is closed: all of its people came on each working day. */
record PaidMonth(DataSource owner, int people) {
    static final TenantId TENANT = Punches.tenantOf(0);
    static final YearMonth MONTH = YearMonth.of(2026, 4);
    static final LocalDate PAY_DATE = LocalDate.of(2026, 4, 25);
    static final int PAGE = 250;

    private static final String EMPLOYEES = """
        INSERT INTO employment_period (tenant_id, employee_id, from_day, department_id)
        SELECT :tenant, unnest(:employees::text[]), '2025-01-06', 'all'\
        """;
    /** Personal values in plain: there are no keys here. */
    private static final String EVENTS = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        SELECT :tenant, replace(:stream, 'EMPLOYEE', e.id), :sequence, gen_random_uuid(), 'bench', :type,
               replace(:payload, 'EMPLOYEE', e.id)::json, :metadata::json, now()
          FROM unnest(:employees::text[]) AS e (id)\
        """;
    private static final String HIRED = """
        {"employeeId":"EMPLOYEE","employeeNumber":"EMPLOYEE","name":"김민지","email":"EMPLOYEE@gana.example","phone":null,\
        "departmentId":"01983b2c-7b33-7d63-9b5e-7d3f2c8e4a03","position":"대리","hiredOn":"2025-01-06"}\
        """;
    private static final String AGREED = """
        {"employeeId":"EMPLOYEE","changeId":"01983b2c-c3d4-7e5f-8a6b-7c8d9e0f1a01","kind":"MONTHLY","amount":3000000,\
        "weeklyMinutes":2400,"allowances":[{"code":"MEAL","name":"식대","amount":200000,"taxable":false,"ordinary":true},\
        {"code":"DUTY","name":"직책수당","amount":150000,"taxable":true,"ordinary":true}],"effectiveOn":"2025-01-06"}\
        """;
    private static final String TAX = """
        {"employeeId":"EMPLOYEE","changeId":"01983b2c-c3d4-7e5f-8a6b-7c8d9e0f1a02","familyMembers":4,"children":2,\
        "withholdingPercent":100,"effectiveOn":"2025-01-06"}\
        """;
    private static final String INSURANCE = """
        {"employeeId":"EMPLOYEE","changeId":"01983b2c-c3d4-7e5f-8a6b-7c8d9e0f1a03","birthDate":"1990-01-01",\
        "basis":"NOTIFIED","notifiedPension":3000000,"notifiedHealth":3000000,"effectiveOn":"2025-01-06"}\
        """;
    private static final String CLOSED = """
        {"employeeId":"EMPLOYEE","workDate":"DATE","revision":1,"status":"PRESENT","segments":[\
        {"kind":"WORK","from":"DATET09:00:00","to":"DATET12:00:00","minutes":180},\
        {"kind":"BREAK","from":"DATET12:00:00","to":"DATET13:00:00","minutes":60},\
        {"kind":"WORK","from":"DATET13:00:00","to":"DATET18:00:00","minutes":300},\
        {"kind":"OVERTIME","from":"DATET18:00:00","to":"DATET18:30:00","minutes":30}],\
        "minutes":{"raw":510,"recognised":480,"late":0,"earlyLeave":0,"gap":0,"absent":0,"leave":0,"holiday":0,\
        "overtime":30,"night":0,"premium":15},"scheduledMinutes":480,"flags":[],"cause":"BATCH"}\
        """;
    private static final String METADATA = "{\"tenant\":\"%s\",\"actor\":\"bench\"}".formatted(TENANT);

    List<EmployeeId> employees() {
        return IntStream.rangeClosed(1, people).mapToObj(Punches::employee).toList();
    }

    List<List<EmployeeId>> pages() {
        var employees = employees();
        var pages = new ArrayList<List<EmployeeId>>();
        for (var from = 0; from < people; from += PAGE)
            pages.add(employees.subList(from, Math.min(from + PAGE, people)));
        return pages;
    }

    /** Records it. */
    PaidMonth recorded() {
        JdbcClient.create(owner)
                .sql(EMPLOYEES)
                .param("tenant", TENANT.value())
                .param("employees", ids())
                .update();
        add("employee:EMPLOYEE", 0, "employees.EmployeeHired", HIRED);
        add("pay:EMPLOYEE", 0, "payroll.PayAgreed", AGREED);
        add("pay:EMPLOYEE", 1, "payroll.TaxDeclared", TAX);
        add("pay:EMPLOYEE", 2, "payroll.InsuranceDeclared", INSURANCE);
        for (var day = MONTH.atDay(1); !day.isAfter(MONTH.atEndOfMonth()); day = day.plusDays(1))
            if (day.getDayOfWeek().getValue() < 6)
                add("attendance:" + day + ":EMPLOYEE", 0, "attendance.DayClosed", CLOSED.replace("DATE", day.toString()));
        JdbcClient.create(owner).sql("ANALYZE event, employment_period").update();
        return this;
    }

    private void add(String stream, int sequence, String type, String payload) {
        JdbcClient.create(owner)
                .sql(EVENTS)
                .param("tenant", TENANT.value())
                .param("stream", stream)
                .param("sequence", sequence)
                .param("type", type)
                .param("payload", payload)
                .param("metadata", METADATA)
                .param("employees", ids())
                .update();
    }

    private String[] ids() {
        return employees().stream().map(EmployeeId::value).toArray(String[]::new);
    }

    /** Leaves no run. */
    void prepare() {
        JdbcClient.create(owner)
                .sql("""
                    ALTER TABLE event DISABLE TRIGGER USER;
                    DELETE FROM event WHERE stream_id > 'payroll-run:' AND stream_id < 'payroll-run;';
                    DELETE FROM event WHERE stream_id > 'payslip:' AND stream_id < 'payslip;';
                    ALTER TABLE event ENABLE TRIGGER USER;
                    DELETE FROM payroll_run; DELETE FROM payslip_notice\
                    """)
                .update();
        JdbcClient.create(owner).sql("VACUUM event, payroll_run, payslip_notice").update();
    }

    /** A payslip as it is stored. */
    String payslip() {
        return JdbcClient.create(owner)
                .sql("SELECT payload::text FROM event WHERE payload_type = 'payroll.PayslipCalculated' LIMIT 1")
                .query(String.class)
                .single();
    }

    /** @throws WrongResult unless each has one payslip */
    void verify() {
        var paid = JdbcClient.create(owner)
                .sql("SELECT count(DISTINCT stream_id) FROM event WHERE payload_type = 'payroll.PayslipCalculated'"
                        + " AND payload ->> 'net' <> '0'")
                .query(Long.class)
                .single();
        WrongResult.unlessEqual("payslips", (long) people, paid);
    }
}
