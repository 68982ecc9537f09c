package io.hrsystem.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A random tree on its way into the tables, beside what is found by looking at each day. */
@RunningService
class DepartmentsOverTimeTest {
    private static final long SEED = 12;
    private static final int DEPARTMENTS = 25;
    private static final int EVENTS = 300;
    private static final int MOMENTS = 400;
    private static final int DAYS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    private final Feed feed;
    private final Rebuilds rebuilds;
    private final Positions positions;
    private final TestDatabases databases;
    private final ReadModel readModel;
    private final Company company;
    private final Random random = new Random(SEED);
    private final List<DepartmentId> departments = new ArrayList<>();
    private final Map<DepartmentId, List<ChangeId>> changes = new HashMap<>();

    private record Recorded(OrganisationEvent event, Instant at) {}

    private record Moment(LocalDate asOf, Instant knownAt) {}

    private record Value(@Nullable String text) {}

    DepartmentsOverTimeTest(Feed feed, Client client, Rebuilds rebuilds, Positions positions, TestDatabases databases) {
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
        var moments = new ArrayList<Moment>();
        for (var i = 0; i < MOMENTS; i++)
            moments.add(new Moment(
                    FIRST_DAY.minusDays(5).plusDays(random.nextInt(DAYS + 15)),
                    recorded.get(random.nextInt(recorded.size())).at));

        assertThat(moments.size() * departments.size()).isGreaterThanOrEqualTo(10_000);
        assertThat(differences(recorded, moments)).isEmpty();

        var live = List.of(readModel.checksum("department"), readModel.checksum("department_version"));
        rebuilds.run("organisation");
        assertThat(List.of(readModel.checksum("department"), readModel.checksum("department_version")))
                .isEqualTo(live);
    }

    /** With the times that the store has. */
    private List<Recorded> happen() {
        var events = new ArrayList<OrganisationEvent>();
        var last = company.lead(company.root(), EmployeeId.next());
        while (events.size() < EVENTS) {
            var event = departments.size() < DEPARTMENTS && random.nextInt(4) == 0 || departments.isEmpty()
                    ? founded()
                    : next();
            events.add(event);
            last = feed.append(company.id(), StreamIds.organisation(company.id()), event);
        }
        while (departments.size() < DEPARTMENTS) {
            events.add(founded());
            last = feed.append(company.id(), StreamIds.organisation(company.id()), events.getLast());
        }
        var reached = last;
        await().until(() -> positions.haveReached(List.of("organisation"), reached));
        var times = JdbcClient.create(databases.command().system())
                .sql("SELECT recorded_at FROM event WHERE tenant_id = ? AND stream_id = ? ORDER BY sequence")
                .params(company.id().value(), StreamIds.organisation(company.id()))
                .query(OffsetDateTime.class)
                .list();
        // the root and who leads it came before
        assertThat(times).hasSize(events.size() + 2);
        var recorded = new ArrayList<Recorded>();
        for (var i = 0; i < events.size(); i++)
            recorded.add(new Recorded(events.get(i), times.get(i + 2).toInstant()));
        return recorded;
    }

    private OrganisationEvent founded() {
        var id = DepartmentId.next();
        departments.add(id);
        changes.put(id, new ArrayList<>(List.of(ChangeId.ofBeginning(id.value()))));
        return new DepartmentCreated(id, company.root(), "n", "c" + departments.size(), day());
    }

    private OrganisationEvent next() {
        var id = departments.get(random.nextInt(departments.size()));
        var known = Objects.requireNonNull(changes.get(id));
        if (random.nextInt(4) == 0) {
            var any = known.get(random.nextInt(10) == 0 ? 0 : random.nextInt(known.size()));
            return random.nextBoolean()
                    ? new DepartmentChangeCancelled(id, any, null)
                    : new DepartmentChangeWithdrawn(id, any, null);
        }
        var change = ChangeId.next();
        known.add(change);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new DepartmentRenamed(id, "n" + known.size(), day(), change);
            case 2, 3 -> new DepartmentMoved(id, change, departments.get(random.nextInt(departments.size())), day());
            case 4 -> new DepartmentHeadChanged(id, change, random.nextBoolean() ? null : EmployeeId.next(), day());
            default -> new DepartmentClosed(id, change, day());
        };
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private List<String> differences(List<Recorded> recorded, List<Moment> moments) {
        var found = answers(moments);
        var differences = new ArrayList<String>();
        for (var nr = 0; nr < moments.size(); nr++) {
            var moment = moments.get(nr);
            for (var id : departments) {
                var expected = answer(recorded, id, moment);
                var answer = found.get((nr + 1) + " " + id);
                if (!Objects.equals(answer, expected))
                    differences.add("%s %s: %s, not %s".formatted(id, moment, answer, expected));
            }
        }
        return differences;
    }

    /** Null if it does not exist on that day. */
    private static @Nullable String answer(List<Recorded> recorded, DepartmentId id, Moment moment) {
        var known = recorded.stream()
                .filter(it -> !it.at.isAfter(moment.knownAt))
                .map(Recorded::event)
                .filter(it -> it.departmentId().equals(id))
                .toList();
        var gone = new HashSet<ChangeId>();
        for (var event : known) {
            if (event instanceof DepartmentChangeCancelled it) gone.add(it.changeId());
            if (event instanceof DepartmentChangeWithdrawn it) gone.add(it.changeId());
        }
        var counting = known.stream().filter(it -> !gone.contains(change(it))).toList();
        var founded = counting.stream()
                .anyMatch(it -> it instanceof DepartmentCreated created
                        && !created.effectiveFrom().isAfter(moment.asOf));
        var closed = counting.stream()
                .anyMatch(it -> it instanceof DepartmentClosed closing
                        && !closing.effectiveFrom().isAfter(moment.asOf));
        if (!founded || closed) return null;
        return text(counting, moment.asOf, DepartmentsOverTimeTest::name)
                + " " + text(counting, moment.asOf, DepartmentsOverTimeTest::parent)
                + " " + text(counting, moment.asOf, DepartmentsOverTimeTest::head);
    }

    private static @Nullable String text(
            List<OrganisationEvent> events, LocalDate day, Function<OrganisationEvent, @Nullable Value> fact) {
        for (var date = day; date.isAfter(day.minusDays(200)); date = date.minusDays(1)) {
            var that = date;
            var said = events.stream()
                    .filter(it -> that.equals(day(it)) && fact.apply(it) != null)
                    .reduce((_, later) -> later)
                    .orElse(null);
            if (said != null) return fact.apply(said).text;
        }
        return null;
    }

    private static @Nullable Value name(OrganisationEvent event) {
        return switch (event) {
            case DepartmentCreated it -> new Value(it.name());
            case DepartmentRenamed it -> new Value(it.name());
            default -> null;
        };
    }

    private static @Nullable Value parent(OrganisationEvent event) {
        return switch (event) {
            case DepartmentCreated it -> new Value(String.valueOf(it.parentId()));
            case DepartmentMoved it -> new Value(it.parentId().value());
            default -> null;
        };
    }

    private static @Nullable Value head(OrganisationEvent event) {
        return event instanceof DepartmentHeadChanged it
                ? new Value(it.head() == null ? null : it.head().value())
                : null;
    }

    private static @Nullable LocalDate day(OrganisationEvent event) {
        return switch (event) {
            case DepartmentCreated it -> it.effectiveFrom();
            case DepartmentRenamed it -> it.effectiveFrom();
            case DepartmentMoved it -> it.effectiveFrom();
            case DepartmentHeadChanged it -> it.effectiveFrom();
            case DepartmentClosed _, DepartmentChangeCancelled _, DepartmentChangeWithdrawn _ -> null;
        };
    }

    private static ChangeId change(OrganisationEvent event) {
        return switch (event) {
            case DepartmentCreated it -> it.founding();
            case DepartmentRenamed it -> it.change();
            case DepartmentMoved it -> it.changeId();
            case DepartmentHeadChanged it -> it.changeId();
            case DepartmentClosed it -> it.changeId();
            case DepartmentChangeCancelled _, DepartmentChangeWithdrawn _ -> new ChangeId("none");
        };
    }

    /** All of them by one statement. */
    private Map<String, String> answers(List<Moment> moments) {
        var answers = new HashMap<String, String>();
        JdbcClient.create(databases.read().system())
                .sql("""
                    SELECT nr, department_id, name, parent_id, head_id
                      FROM unnest(?::date[], ?::timestamptz[]) WITH ORDINALITY AS asked (as_of, known_at, nr)
                      JOIN department_version ON tenant_id = ? AND existing
                       AND holds(valid_from, valid_until, known_from, known_until, as_of, known_at)
                    """)
                .param(moments.stream().map(it -> it.asOf.toString()).toArray(String[]::new))
                .param(moments.stream()
                        .map(it -> it.knownAt.atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new))
                .param(company.id().value())
                .query(row -> {
                    var told = row.getString(3) + " " + row.getString(4) + " " + row.getString(5);
                    var before = answers.put(row.getLong(1) + " " + row.getString(2), told);
                    assertThat(before).as("two answers to one question").isNull();
                });
        return answers;
    }
}
