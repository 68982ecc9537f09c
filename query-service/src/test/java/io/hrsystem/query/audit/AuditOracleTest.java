package io.hrsystem.query.audit;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Feed.Happened;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random questions, page by page, are answered as by somebody who looks at every event there is. */
@RunningService
class AuditOracleTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<String> ACTORS = List.of("anna", "ben", "clock");
    private static final long SEED = 20_260_302;

    private final Feed feed;
    private final Client client;
    private final JdbcClient store;
    private final Company company;
    private final List<EmployeeId> people = new ArrayList<>();
    private final List<DepartmentId> departments = new ArrayList<>();
    private final Random random = new Random(SEED);

    private record Event(String id, Instant at, long pos, String kind, String actor, String stream, String payload) {
        /** Whom and what it names, by a look at its text. */
        boolean names(String id) {
            return payload.contains("\"" + id + "\"");
        }
    }

    private record Question(
            @Nullable String subject,
            @Nullable LocalDate workDate,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> kinds) {
        boolean fits(Event event) {
            return (subject == null || event.names(subject))
                    && (workDate == null || event.stream.startsWith("attendance:" + workDate))
                    && (actor == null || actor.equals(event.actor))
                    && (from == null || !event.at.isBefore(from))
                    && (to == null || !event.at.isAfter(to))
                    && (kinds.isEmpty() || kinds.contains(event.kind));
        }

        String asked() {
            var all = new ArrayList<String>();
            add(all, "subject", subject);
            add(all, "workDate", workDate);
            add(all, "actor", actor);
            add(all, "from", from);
            add(all, "to", to);
            if (!kinds.isEmpty()) all.add("kinds: [\"%s\"]".formatted(String.join("\", \"", kinds)));
            return String.join(", ", all);
        }

        private static void add(List<String> all, String name, @Nullable Object value) {
            if (value != null) all.add("%s: \"%s\"".formatted(name, value));
        }
    }

    AuditOracleTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.store = JdbcClient.create(databases.command().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void everyQuestionHasTheAnswerOfWhoLooksAtAllEvents() {
        var last = live();
        var events = events();
        assertThat(events).hasSizeGreaterThan(150);
        var token = client.tokens().of(company.id(), TENANT_ADMIN);
        var answered = 0;
        for (var round = 0; round < 40; round++) {
            var question = question(events);
            var expected = events.stream().filter(question::fits).map(Event::id).toList();
            assertThat(all(token, question, last))
                    .as("seed %d, round %d: %s", SEED, round, question)
                    .isEqualTo(expected);
            if (!expected.isEmpty()) answered++;
        }
        assertThat(answered).isBetween(15, 39);
    }

    /** People who are hired, moved, promoted and come to work, each by somebody. */
    private GlobalPosition live() {
        for (var number = 0; number < 3; number++) departments.add(company.found(company.root(), "Dept " + number));
        for (var number = 0; number < 6; number++) people.add(company.hire("" + number, "Person " + number));
        for (var who : people) for (var day = 0; day < 5; day++) company.checkIn(who, MONDAY.plusDays(day), "09:00");
        var last = GlobalPosition.ORIGIN;
        for (var number = 0; number < 100; number++)
            last = feed.append(company.id(), some(), Map.of(MetadataKeys.ACTOR, one(ACTORS)));
        return last;
    }

    /** One or two in one transaction, and so at times at the same instant. */
    private List<Happened> some() {
        var some = new ArrayList<Happened>();
        for (var count = 1 + random.nextInt(2); count > 0; count--) some.add(something());
        return some;
    }

    private Happened something() {
        var who = one(people);
        var day = MONDAY.plusDays(random.nextInt(5));
        return switch (random.nextInt(4)) {
            case 0 ->
                new Happened(
                        StreamIds.employee(who),
                        List.of(new EmployeeTransferred(who, ChangeId.next(), one(departments), MAY, null)));
            case 1 ->
                new Happened(
                        StreamIds.employee(who),
                        List.of(new EmployeePromoted(who, ChangeId.next(), "chief", MAY, null)));
            case 2 -> company.checkedIn(who, day, "09:00");
            default -> company.checkedOut(who, day, "18:00", 480);
        };
    }

    private Question question(List<Event> events) {
        var subject = random.nextInt(3) == 0
                ? null
                : random.nextInt(4) == 0
                        ? one(departments).value()
                        : one(people).value();
        var kinds = new ArrayList<String>();
        for (var count = random.nextInt(4); count > 1; count--)
            kinds.add(
                    random.nextBoolean()
                            ? one(events).kind()
                            : one(List.copyOf(EventCatalog.types().keySet())));
        return new Question(
                subject,
                subject == null || random.nextInt(4) > 0 ? null : MONDAY.plusDays(random.nextInt(5)),
                random.nextInt(3) > 0 ? null : one(ACTORS),
                random.nextInt(3) > 0 ? null : one(events).at(),
                random.nextInt(3) > 0 ? null : one(events).at(),
                kinds.stream().distinct().toList());
    }

    private List<String> all(String token, Question question, GlobalPosition atLeast) {
        var ids = new ArrayList<String>();
        var after = "";
        while (true) {
            var asked = question.asked();
            var page = client.ask(
                    token,
                    "{ auditTrail(first: %d%s%s) { edges { node { id } } pageInfo { hasNextPage endCursor } } }"
                            .formatted(30 + random.nextInt(71), asked.isEmpty() ? "" : ", " + asked, after),
                    atLeast);
            ids.addAll(page.at("auditTrail.edges[*].node.id"));
            if (!page.<Boolean>at("auditTrail.pageInfo.hasNextPage")) return ids;
            after = ", after: \"%s\"".formatted(page.<String>at("auditTrail.pageInfo.endCursor"));
        }
    }

    /** Newest first. */
    private List<Event> events() {
        return store
                .sql("SELECT * FROM event WHERE tenant_id = ?")
                .param(company.id().value())
                .query((row, _) -> new Event(
                        row.getString("event_id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getLong("pos"),
                        row.getString("payload_type"),
                        row.getString("metadata").replaceFirst(".*\"actor\":\"([^\"]*)\".*", "$1"),
                        row.getString("stream_id"),
                        row.getString("payload")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Event::at)
                        .thenComparingLong(Event::pos)
                        .reversed())
                .toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
