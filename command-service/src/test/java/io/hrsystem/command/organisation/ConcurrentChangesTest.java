package io.hrsystem.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.command.platform.referencerows.ReferenceRowsRebuild;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.platform.database.Pools;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;

/** Everybody reorganises the same few departments at the same time. */
class ConcurrentChangesTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final int DEPARTMENTS = 8;
    private static final int CALLS = 50;
    private static final int DAYS = 12;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Company hanbit = Company.onboard(SERVICE);
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void conflictingMovesClosingsAndHiresLeaveATreeOnEveryDay() throws Exception {
        var departments = IntStream.range(0, DEPARTMENTS)
                .mapToObj(it -> hanbit.hr()
                        .post("/api/departments", Map.of("name", "팀", "code", "T" + it, "effectiveFrom", "2026-01-01"))
                        .text("departmentId"))
                .toList();
        var calls = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < CALLS; i++) calls.add(anyCall(departments, i));

        var answers = Api.inParallel(calls);

        assertThat(answers)
                .as("seed %d", seed)
                .allSatisfy(it -> assertThat(it.status()).isIn(200, 201, 409))
                .anySatisfy(it -> assertThat(it.status()).isEqualTo(200))
                .anySatisfy(it -> assertThat(it.status()).isEqualTo(201));
        var oracle = new DepartmentOracle();
        var changes = replay(oracle);
        assertThat(changes).as("seed %d, twice", seed).doesNotHaveDuplicates();
        var answered = answers.stream()
                .filter(it -> it.status() == 200)
                .map(it -> it.text("changeId"))
                .filter(it -> !departments.contains(it))
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(changes)).as("seed %d, lost", seed).isEqualTo(answered);
        for (var day = -1; day <= DAYS; day++)
            assertThat(oracle.isTreeOn(FIRST.plusDays(day))).as("seed %d", seed).isTrue();
        var hired = answers.stream()
                .filter(it -> it.status() == 201)
                .map(it -> it.text("employeeId"))
                .toList();
        assertThat(membersOf(oracle)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(hired);
        assertRowsFollowFromEvents();
    }

    /** Everybody whose hire is stored; from their first day on their department is there. */
    private List<String> membersOf(DepartmentOracle oracle) {
        record Member(String employee, String department, LocalDate day) {}
        var members = SERVICE.database()
                .sql("""
                    SELECT payload ->> 'employeeId' AS employee, payload ->> 'departmentId' AS department,
                           (payload ->> 'hiredOn')::date AS day
                      FROM event WHERE tenant_id = ? AND payload_type = 'employees.EmployeeHired'
                    """)
                .param(hanbit.tenant())
                .query(Member.class)
                .list();
        assertThat(members).allSatisfy(it -> {
            for (var day = it.day(); !day.isAfter(FIRST.plusDays(DAYS)); day = day.plusDays(1))
                assertThat(oracle.exists(new DepartmentId(it.department()), day, oracle.now()))
                        .as("seed %d, %s on %s", seed, it, day)
                        .isTrue();
        });
        return members.stream().map(Member::employee).toList();
    }

    private Callable<Api.Answer> anyCall(List<String> departments, int number) {
        var path = "/api/departments/" + departments.get(random.nextInt(DEPARTMENTS));
        var parent = departments.get(random.nextInt(DEPARTMENTS));
        var day = FIRST.plusDays(random.nextInt(DAYS)).toString();
        var kind = random.nextInt(4);
        if (kind == 0) return () -> untilNotBusy(path + "/close", Map.of("effectiveFrom", day));
        if (kind == 1) {
            var hiring = new HashMap<>(hanbit.hiring("E" + number));
            hiring.put("departmentId", departments.get(random.nextInt(DEPARTMENTS)));
            hiring.put("hiredOn", day);
            return () -> untilNotBusy("/api/employees", hiring);
        }
        return () -> untilNotBusy(path + "/move", Map.of("parentId", parent, "effectiveFrom", day));
    }

    private Api.Answer untilNotBusy(String path, Map<String, ?> body) {
        for (var attempt = 1; ; attempt++) {
            var answer = hanbit.hr().post(path, body);
            if (answer.status() != 503 || attempt == 20) return answer;
        }
    }

    private record Stored(String type, String department, String change, String parent, String code, LocalDate day) {}

    /** Answers the moves and closings that have been stored. */
    private List<String> replay(DepartmentOracle oracle) {
        var stored = SERVICE.database()
                .sql("""
                    SELECT split_part(payload_type, '.', 2) AS type, payload ->> 'departmentId' AS department,
                           payload ->> 'changeId' AS change, payload ->> 'parentId' AS parent, payload ->> 'code' AS code,
                           (payload ->> 'effectiveFrom')::date AS day
                      FROM event WHERE tenant_id = ? AND payload_type LIKE 'organisation.%' ORDER BY sequence
                    """)
                .param(hanbit.tenant())
                .query(Stored.class)
                .list();
        var changes = new ArrayList<String>();
        for (var it : stored) {
            var id = new DepartmentId(it.department());
            switch (it.type()) {
                case "DepartmentCreated" -> {
                    var parent = it.parent() == null ? null : new DepartmentId(it.parent());
                    oracle.found(id, parent, "", it.code(), it.day());
                }
                case "DepartmentMoved" -> changes.add(oracle.set(id, "PARENT", it.day(), it.parent(), it.change()));
                case "DepartmentClosed" -> changes.add(oracle.set(id, "CLOSED", it.day(), "closed", it.change()));
                default -> throw new AssertionError(it);
            }
        }
        assertThat(oracle.now()).as("seed %d", seed).isEqualTo(stored.size());
        return changes;
    }

    private void assertRowsFollowFromEvents() {
        var before = rows();
        assertThat(before).isNotEmpty();
        var all = new ArrayList<ReferenceRows<?>>();
        for (var rows : SERVICE.beans(ReferenceRows.class)) all.add(rows);
        var pools = SERVICE.bean(Pools.class);
        try (HikariDataSource system = pools.system(pools.properties().command())) {
            var serializer = (EventSerializer) SERVICE.bean(Configuration.class).eventSerializer();
            new ReferenceRowsRebuild(system, serializer, all).rebuild(new TenantId(hanbit.tenant()));
        }
        assertThat(rows()).as("seed %d", seed).isEqualTo(before);
    }

    private Set<String> rows() {
        return new HashSet<>(SERVICE.database()
                .sql("""
                    SELECT d::text FROM department d WHERE d.tenant_id = :tenant
                     UNION ALL SELECT f::text FROM fact f WHERE f.tenant_id = :tenant
                    """)
                .param("tenant", hanbit.tenant())
                .query(String.class)
                .list());
    }
}
