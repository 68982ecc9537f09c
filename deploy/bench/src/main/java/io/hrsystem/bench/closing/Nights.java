package io.hrsystem.bench.closing;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.EventTable;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work dates of a company whose people all came and went, to be closed page by page. */
record Nights(DataSource owner, EventTable events, List<String> employees, int dates) {
    static final TenantId TENANT = Punches.tenantOf(0);

    private static final int PAGE = 200;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 1, 6);
    private static final int DAYS_OF_A_WEEK = 5;

    /** Stays of all on all dates. */
    private static final String WORKED = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        SELECT :tenant, 'attendance:' || d.day || ':' || e.id, s.n, gen_random_uuid(), 'AttendanceDay', s.type,
               replace(replace(s.payload, 'EMPLOYEE', e.id), 'DATE', d.day)::json, :metadata::json, now()
          FROM unnest(:dates::text[]) AS d (day) CROSS JOIN unnest(:employees::text[]) AS e (id)
         CROSS JOIN (VALUES (0, 'attendance.CheckedIn', :in), (1, 'attendance.CheckedOut', :out)) AS s (n, type, payload)
        """;

    private static final String IN = """
        {"employeeId":"EMPLOYEE","workDate":"DATE","punch":{"at":"DATET00:00:00Z","offset":"+09:00","source":"KIOSK"},\
        "shift":{"startsAt":"DATET00:00:00Z","endsAt":"DATET09:00:00Z","breakStartsAt":"DATET03:00:00Z",\
        "breakEndsAt":"DATET04:00:00Z"},"lateMinutes":0}\
        """;
    private static final String OUT = """
        {"employeeId":"EMPLOYEE","workDate":"DATE","punch":{"at":"DATET09:01:00Z","offset":"+09:00","source":"KIOSK"},\
        "recognisedMinutes":480,"earlyLeaveMinutes":0,"gapMinutes":0}\
        """;

    static Nights of(DataSource owner, EventTable events, int people, int dates) {
        var client = JdbcClient.create(owner);
        client.sql("""
            INSERT INTO employment_period (tenant_id, employee_id, from_day, department_id)
            SELECT :tenant, '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'), '2024-01-01', 'all'
              FROM generate_series(1, :people) AS n
            """).param("tenant", TENANT.value()).param("people", people).update();
        var employees = client.sql("SELECT employee_id FROM employment_period ORDER BY employee_id")
                .query(String.class)
                .list();
        return new Nights(owner, events, employees, dates);
    }

    int days() {
        return dates * employees.size();
    }

    int pages() {
        return dates * pagesOfADate();
    }

    private int pagesOfADate() {
        return Math.ceilDiv(employees.size(), PAGE);
    }

    /** Of the page of that number. */
    LocalDate date(int page) {
        return workDate(page / pagesOfADate());
    }

    List<String> employees(int page) {
        var from = page % pagesOfADate() * PAGE;
        return employees.subList(from, Math.min(from + PAGE, employees.size()));
    }

    private static LocalDate workDate(int number) {
        return FIRST_MONDAY.plusWeeks(number / DAYS_OF_A_WEEK).plusDays(number % DAYS_OF_A_WEEK);
    }

    /** Leaves nothing but the stays. */
    void prepare() {
        events.clear();
        var days = new String[dates];
        for (var i = 0; i < dates; i++) days[i] = workDate(i).toString();
        var client = JdbcClient.create(owner);
        client.sql(WORKED)
                .param("tenant", TENANT.value())
                .param("dates", days)
                .param("employees", employees.toArray(String[]::new))
                .param("metadata", "{\"tenant\":\"%s\",\"actor\":\"clock\"}".formatted(TENANT))
                .param("in", IN)
                .param("out", OUT)
                .update();
        client.sql("ANALYZE event").update();
    }

    /** @throws WrongResult unless each of them is closed, once */
    void verify() {
        var closed = JdbcClient.create(owner)
                .sql("SELECT count(*) FROM event WHERE payload_type = 'attendance.DayClosed' AND sequence = 2")
                .query(Long.class)
                .single();
        WrongResult.unlessEqual("closed days", (long) days(), closed);
    }

    /** @throws WrongResult unless so many have come on that date */
    void verifyCheckIns(LocalDate date, int many) {
        var came = JdbcClient.create(owner)
                .sql("SELECT count(*) FROM event WHERE stream_id LIKE ?")
                .param("attendance:" + date + ":%")
                .query(Long.class)
                .single();
        WrongResult.unlessEqual("check-ins", (long) many, came);
    }
}
