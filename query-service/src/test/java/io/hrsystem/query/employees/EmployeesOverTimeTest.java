package io.hrsystem.query.employees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random histories on their way through the store into the tables, live and rebuilt. */
@RunningService
class EmployeesOverTimeTest {
    private static final long SEED = 12;
    private static final int PEOPLE = 40;
    private static final int EVENTS = 12;
    private static final int MOMENTS = 250;

    private final Feed feed;
    private final Rebuilds rebuilds;
    private final Positions positions;
    private final TestDatabases databases;
    private final ReadModel readModel;
    private final Company company;
    private final Random random = new Random(SEED);

    private record Moment(LocalDate asOf, Instant knownAt) {}

    EmployeesOverTimeTest(Feed feed, Client client, Rebuilds rebuilds, Positions positions, TestDatabases databases) {
        this.feed = feed;
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.databases = databases;
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void tenThousandAnswersOfTheTablesAreThoseOfWhoLooksAtEachDay() {
        var recorded = happen();
        var times = recorded.values().stream()
                .flatMap(List::stream)
                .map(RecordedEvent::at)
                .sorted()
                .toList();
        var moments = new ArrayList<Moment>();
        for (var i = 0; i < MOMENTS; i++) {
            var asOf = RandomEmployment.FIRST_DAY.minusDays(5).plusDays(random.nextInt(RandomEmployment.DAYS + 15));
            moments.add(new Moment(asOf, times.get(random.nextInt(times.size()))));
        }

        assertThat(differences(recorded, moments)).isEmpty();

        var live = List.of(readModel.checksum("employee"), readModel.checksum("employee_version"));
        rebuilds.run("employees");
        assertThat(List.of(readModel.checksum("employee"), readModel.checksum("employee_version")))
                .isEqualTo(live);
        assertThat(differences(recorded, moments)).isEmpty();
        assertThat(answers(moments)).as("questions that have an answer").hasSizeGreaterThan(2_000);
    }

    /** By employee, with the times that the store has. */
    private Map<String, List<RecordedEvent>> happen() {
        var waiting = new LinkedHashMap<String, List<EmployeeEvent>>();
        for (var i = 0; i < PEOPLE; i++) {
            var employment = new RandomEmployment(random);
            waiting.put(employment.id().value(), new ArrayList<>(employment.events(EVENTS)));
        }
        var happened = new HashMap<String, List<EmployeeEvent>>();
        var ids = new ArrayList<>(waiting.keySet());
        var last = GlobalPosition.ORIGIN;
        while (!ids.isEmpty()) {
            var id = ids.get(random.nextInt(ids.size()));
            var next = Objects.requireNonNull(waiting.get(id));
            var event = next.removeFirst();
            if (next.isEmpty()) ids.remove(id);
            last = feed.append(company.id(), StreamIds.employee(event.employeeId()), event);
            happened.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
        }
        var reached = last;
        await().until(() -> positions.haveReached(List.of("employees"), reached));
        var recorded = new HashMap<String, List<RecordedEvent>>();
        happened.forEach((id, events) -> recorded.put(id, timed(id, events)));
        return recorded;
    }

    private List<RecordedEvent> timed(String id, List<EmployeeEvent> events) {
        var times = JdbcClient.create(databases.command().system())
                .sql("SELECT recorded_at FROM event WHERE tenant_id = ? AND stream_id = ? ORDER BY sequence")
                .params(company.id().value(), "employee:" + id)
                .query(OffsetDateTime.class)
                .list();
        assertThat(times).hasSameSizeAs(events);
        var recorded = new ArrayList<RecordedEvent>();
        for (var i = 0; i < events.size(); i++)
            recorded.add(new RecordedEvent(events.get(i), times.get(i).toInstant()));
        return recorded;
    }

    private List<String> differences(Map<String, List<RecordedEvent>> recorded, List<Moment> moments) {
        var found = answers(moments);
        var differences = new ArrayList<String>();
        for (var nr = 0; nr < moments.size(); nr++) {
            var moment = moments.get(nr);
            for (var id : recorded.keySet()) {
                var expected = RecordedEvent.answer(recorded.get(id), moment.asOf, moment.knownAt);
                var answer = found.get((nr + 1) + " " + id);
                if (!Objects.equals(answer, expected))
                    differences.add("%s %s: %s, not %s".formatted(id, moment, answer, expected));
            }
        }
        assertThat(moments.size() * recorded.size()).isGreaterThanOrEqualTo(10_000);
        return differences;
    }

    /** All of them by one statement. */
    private Map<String, @Nullable String> answers(List<Moment> moments) {
        var answers = new HashMap<String, @Nullable String>();
        JdbcClient.create(databases.read().system())
                .sql("""
                    SELECT nr, employee_id, status, name, department_id, position, work_schedule_id, terminated_on
                      FROM unnest(?::date[], ?::timestamptz[]) WITH ORDINALITY AS asked (as_of, known_at, nr)
                      JOIN employee_version ON tenant_id = ?
                       AND holds(valid_from, valid_until, known_from, known_until, as_of, known_at)
                    """)
                .param(moments.stream().map(it -> it.asOf.toString()).toArray(String[]::new))
                .param(moments.stream()
                        .map(it -> it.knownAt.atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new))
                .param(company.id().value())
                .query(row -> {
                    var told = RecordedEvent.told(
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getObject(8, LocalDate.class));
                    var before = answers.put(row.getLong(1) + " " + row.getString(2), told);
                    assertThat(before).as("two answers to one question").isNull();
                });
        return answers;
    }
}
