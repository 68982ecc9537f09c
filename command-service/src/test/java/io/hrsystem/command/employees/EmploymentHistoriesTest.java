package io.hrsystem.command.employees;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.testserver.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random histories of employments, asked for each day: what the aggregate folds and what the database makes of the facts,
 * beside a list that is searched from the end.
 */
class EmploymentHistoriesTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final DataSource SYSTEM = DATABASE.system();
    private static final TenantId HANBIT = new TenantId("hanbit");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final int HISTORIES = 170;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final EmployeeFacts facts = new EmployeeFacts(new Claims(new KeyedHash("0".repeat(64))));

    /** One change as it was said, in the order of saying. */
    private record Said(
            String fact,
            ChangeId id,
            LocalDate on,
            @Nullable LocalDate to,
            String value) {}

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void everyDayIsAsTheListSays() {
        for (var history = 0; history < HISTORIES; history++) {
            var employee = EmployeeId.next();
            var employment = new Employment();
            var said = new ArrayList<Said>();
            var rows = new TransactionalWrites();
            var events = 3 + random.nextInt(15);
            for (var sequence = 0; sequence < events; sequence++) {
                var event = sequence == 0 ? hire(employee, said) : next(employee, said);
                employment.on(event);
                facts.apply(event, new EventMeta(HANBIT, sequence), rows);
            }
            new TransactionTemplate(new JdbcTransactionManager(SYSTEM)).executeWithoutResult(_ -> rows.write(SYSTEM));

            var listed = days(day -> listed(said, day));
            assertThat(days(day -> folded(employment, day))).as("seed %d", seed).isEqualTo(listed);
            assertThat(inDatabase(employee)).as("seed %d", seed).isEqualTo(withoutPositions(listed));
            assertThat(addresses(employee)).as("seed %d", seed).isEqualTo(days(day -> address(said, day)));
        }
    }

    private EmployeeEvent hire(EmployeeId employee, List<Said> said) {
        var on = BEGIN.plusDays(random.nextInt(DAYS / 3));
        var id = ChangeId.ofBeginning(employee.value());
        said.add(new Said("HIRED", id, on, null, ""));
        said.add(new Said("DEPARTMENT", id, on, null, "d0"));
        said.add(new Said("POSITION", id, on, null, "p0"));
        said.add(new Said("SCHEDULE", id, on, null, "-"));
        said.add(new Said("ABSENCE", id, on, null, "-"));
        said.add(new Said("EMAIL", id, on, null, "e0@x.example"));
        return new EmployeeHired(
                employee,
                new EmployeeNumber(employee.value()),
                new PersonName("김하나"),
                new EmailAddress("e0@x.example"),
                null,
                new DepartmentId("d0"),
                "p0",
                on);
    }

    private EmployeeEvent next(EmployeeId employee, List<Said> said) {
        var id = new ChangeId(Ids.next());
        var on = said.getFirst().on().plusDays(random.nextInt(DAYS / 2));
        var some = random.nextInt(3);
        var hasEnd = said.stream().anyMatch(it -> it.fact().equals("LEFT"));
        return switch (random.nextInt(hasEnd ? 8 : 9)) {
            case 0 -> {
                said.add(new Said("DEPARTMENT", id, on, null, "d" + some));
                yield new EmployeeTransferred(employee, id, new DepartmentId("d" + some), on, null);
            }
            case 1 -> {
                said.add(new Said("POSITION", id, on, null, "p" + some));
                yield new EmployeePromoted(employee, id, "p" + some, on, null);
            }
            case 2 -> {
                said.add(new Said("SCHEDULE", id, on, null, some == 0 ? "-" : "s" + some));
                yield new WorkScheduleAssigned(
                        employee, id, some == 0 ? null : new WorkScheduleId("s" + some), on, null);
            }
            case 3 -> {
                var to = some == 0 ? null : on.plusDays(random.nextInt(9));
                var kind = AbsenceKind.values()[random.nextInt(4)];
                said.add(new Said("ABSENCE", id, on, to, kind.name()));
                yield new LeaveOfAbsenceStarted(employee, id, kind, on, to, null);
            }
            case 4 -> {
                said.add(new Said("ABSENCE", id, on, null, "-"));
                yield new ReturnedFromLeave(employee, id, on, null);
            }
            case 5 -> {
                var email = "e" + some + "@x.example";
                said.add(new Said("EMAIL", id, on, null, email));
                yield new DetailsChanged(employee, id, null, new EmailAddress(email), null, on, null);
            }
            case 6, 7 -> {
                var changes = said.stream()
                        .filter(it -> !it.id().value().equals(employee.value()))
                        .toList();
                var back = changes.isEmpty()
                        ? id
                        : changes.get(random.nextInt(changes.size())).id();
                said.removeIf(it -> it.id().equals(back));
                yield some == 0
                        ? new EmployeeChangeCancelled(employee, back, null)
                        : new EmployeeChangeWithdrawn(employee, back, null);
            }
            default -> {
                said.add(new Said("LEFT", id, on, null, ""));
                yield new EmployeeTerminated(employee, id, on, TerminationReason.RESIGNED);
            }
        };
    }

    private static String listed(List<Said> said, LocalDate day) {
        if (!isEmployed(said, day)) return "-";
        var absence = last(said, "ABSENCE", day);
        var away = absence.to() == null || !day.isAfter(absence.to()) ? absence.value() : "-";
        return String.join(
                " ",
                last(said, "DEPARTMENT", day).value(),
                last(said, "SCHEDULE", day).value(),
                away,
                last(said, "POSITION", day).value());
    }

    private static String address(List<Said> said, LocalDate day) {
        return isEmployed(said, day) ? last(said, "EMAIL", day).value() : "-";
    }

    private static boolean isEmployed(List<Said> said, LocalDate day) {
        return !day.isBefore(said.getFirst().on())
                && said.stream().filter(it -> it.fact().equals("LEFT")).noneMatch(it -> day.isAfter(it.on()));
    }

    /** Sorting keeps the order of saying on each day. */
    private static Said last(List<Said> said, String fact, LocalDate day) {
        return said.stream()
                .filter(it -> it.fact().equals(fact) && !it.on().isAfter(day))
                .sorted(comparing(Said::on))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String folded(Employment employment, LocalDate day) {
        var hired = Objects.requireNonNull(employment.hired());
        var last = employment.lastDay();
        if (day.isBefore(hired.hiredOn()) || last != null && day.isAfter(last)) return "-";
        var absence = employment.absenceOn(day);
        return "%s %s %s %s"
                .formatted(
                        employment.departments().on(day),
                        Objects.requireNonNull(employment.schedules().on(day))
                                .map(WorkScheduleId::value)
                                .orElse("-"),
                        absence == null ? "-" : absence.kind(),
                        employment.positions().on(day));
    }

    private static List<String> withoutPositions(List<String> days) {
        return days.stream().map(it -> it.replaceAll(" p\\d$", "")).toList();
    }

    private List<String> inDatabase(EmployeeId employee) {
        return ask(employee, """
            SELECT coalesce(p.department_id || ' ' || coalesce(p.schedule_id, '-') || ' ' || coalesce(p.absence, '-'), '-')
              FROM generate_series(0, :last) AS n LEFT JOIN employment_period p
                ON p.tenant_id = 'hanbit' AND p.employee_id = :employee AND p.from_day <= date '2026-01-01' + n
               AND (p.until IS NULL OR p.until > date '2026-01-01' + n)
             ORDER BY n
            """);
    }

    /** By their hashes, which are compared with those of three addresses. */
    private List<String> addresses(EmployeeId employee) {
        var claims = new Claims(new KeyedHash("0".repeat(64)));
        var hashed = ask(employee, """
            SELECT coalesce(c.value, '-')
              FROM generate_series(0, :last) AS n LEFT JOIN claim_period c
                ON c.tenant_id = 'hanbit' AND c.employee_id = :employee AND c.kind = 'EMPLOYEE_EMAIL'
               AND c.from_day <= date '2026-01-01' + n AND (c.until IS NULL OR c.until > date '2026-01-01' + n)
             ORDER BY n
            """);
        return hashed.stream()
                .map(hash -> IntStream.range(0, 3)
                        .mapToObj(i -> new EmailAddress("e" + i + "@x.example"))
                        .filter(it -> hash.equals(claims.hashOf(HANBIT, RefusalCode.EMPLOYEE_EMAIL_TAKEN, it)))
                        .map(EmailAddress::value)
                        .findAny()
                        .orElse("-"))
                .toList();
    }

    private static List<String> ask(EmployeeId employee, String sql) {
        return JdbcClient.create(DATABASE.superuser())
                .sql(sql)
                .param("last", DAYS - 1)
                .param("employee", employee.value())
                .query(String.class)
                .list();
    }

    private interface Answer {
        String on(LocalDate day);
    }

    private static List<String> days(Answer answer) {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> answer.on(BEGIN.plusDays(i)))
                .toList();
    }
}
