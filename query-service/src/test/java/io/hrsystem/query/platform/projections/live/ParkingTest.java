package io.hrsystem.query.platform.projections.live;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.live.ParkedStreams.Retried;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RunningService
class ParkingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Feed feed;
    private final Client client;
    private final ParkedStreams parked;
    private final JdbcClient database;
    private final DataSource system;
    private final JdbcClient owner;
    private final JdbcClient events;
    private final ReadModel readModel;
    private final Company company;

    ParkingTest(Feed feed, Client client, ParkedStreams parked, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.parked = parked;
        this.system = databases.read().system();
        this.database = JdbcClient.create(system);
        this.events = JdbcClient.create(databases.command().unguarded());
        this.owner = JdbcClient.create(databases.read().owner());
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void anEventThatCannotBeAppliedParksItsStreamAndNothingElse() {
        var anna = EmployeeId.next();
        var berta = EmployeeId.next();
        company.checkOut(anna, MONDAY, "18:00", 480);
        company.checkIn(anna, MONDAY, "19:00");
        company.checkIn(berta, MONDAY, "09:00");
        var last = company.checkOut(anna, MONDAY, "20:00", 500);

        var answer = client.ask(
                client.tokens().of(company.id(), HR_MANAGER),
                "{ attendanceDays(from: \"2026-03-02\", to: \"2026-03-02\") { edges { node { status } } } }",
                last);

        assertThat(answer.<List<String>>at("attendanceDays.edges[*].node.status"))
                .containsExactly("OPEN");
        var stream = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
        assertThat(parked.of("attendance")).contains(stream);
        assertThat(errors(stream)).hasSize(3).element(0).asString().contains("there is no row");
        assertThat(errors(stream).subList(1, 3)).containsOnlyNulls();
    }

    @Test
    void aRetryAppliesAParkedStreamInOrder() {
        var anna = EmployeeId.next();
        var stream = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
        owner.sql("ALTER TABLE attendance_day ADD CONSTRAINT not_her CHECK (employee_id <> '%s')".formatted(anna))
                .update();
        var berta = EmployeeId.next();
        feed.append(
                company.id(),
                List.of(company.checkedIn(anna, MONDAY, "09:00"), company.checkedIn(berta, MONDAY, "09:00")));
        company.checkOut(anna, MONDAY, "12:00", 180);
        company.checkIn(anna, MONDAY, "13:00");
        await().until(() -> errors(stream).size() == 3);
        assertThat(errors(stream).getFirst()).matches("SQLSTATE 23514 at not_her of attendance_day_[0-9]+");
        assertThat(rows(berta, 1)).isOne();

        assertThat(parked.retry("attendance", stream))
                .satisfies(it -> assertThat(it.applied()).isZero())
                .satisfies(it -> assertThat(it.error()).contains("not_her"));
        assertThat(errors(stream)).hasSize(3);

        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT not_her").update();
        assertThat(parked.retry("attendance", stream)).isEqualTo(new Retried(stream, 3, null));
        assertThat(errors(stream)).isEmpty();
        assertThat(rows(anna, 3)).isOne();

        company.checkOut(anna, MONDAY, "18:00", 480);
        await().untilAsserted(() -> assertThat(rows(anna, 4)).isOne());
    }

    @Test
    void whatCannotBeStoredParksItsStreamWhereverItStandsInABatch() {
        var other = Company.active(feed, client, "Other");
        feed.append(
                company.id(),
                StreamIds.organisation(company.id()),
                new DepartmentCreated(DepartmentId.next(), company.root(), "no \0 text", "B", MONDAY),
                new DepartmentCreated(DepartmentId.next(), company.root(), "Behind it", "C", MONDAY));
        var last = feed.append(
                other.id(),
                StreamIds.organisation(other.id()),
                new DepartmentCreated(DepartmentId.next(), other.root(), "Sales", "S", MONDAY));

        var answer = client.ask(client.tokens().of(other.id(), HR_MANAGER), "{ departments { name } }", last);

        assertThat(answer.<List<String>>at("departments[*].name")).containsExactly("Other", "Sales");
        var stream = new Stream(company.id(), StreamIds.organisation(company.id()));
        assertThat(errors(stream)).containsExactly("name is no text", null);
    }

    @Test
    void nothingOfAParkedEventIsWrittenToAnyTable() {
        var tenant = TenantId.next();
        feed.append(
                tenant,
                StreamIds.tenant(tenant),
                new TenantRegistered(
                        tenant,
                        "no \0 text",
                        new Domain("unreadable"),
                        new BusinessNumber("1248100998"),
                        Plan.PRO,
                        new EmailAddress("admin@example.com")));
        var stream = new Stream(tenant, StreamIds.tenant(tenant));
        await().until(() -> errors(stream).size() == 1);
        assertThat(readModel.count("onboarding_step WHERE tenant_id = '%s'".formatted(tenant)))
                .isZero();
    }

    @Test
    void aRetryOfTenThousandEventsKeepsWithinItsLimits() {
        var anna = EmployeeId.next();
        var stream = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
        owner.sql("ALTER TABLE attendance_day ADD CONSTRAINT not_her_either CHECK (employee_id <> '%s')"
                        .formatted(anna))
                .update();
        var punches = new ArrayList<DomainEvent>();
        for (var round = 0; round < 5_000; round++) {
            punches.addAll(company.checkedIn(anna, MONDAY, "09:00").events());
            punches.addAll(company.checkedOut(anna, MONDAY, "12:00", 180).events());
        }
        feed.append(company.id(), List.of(new Feed.Happened(stream.id(), punches)));
        await().atMost(Duration.ofMinutes(1)).until(() -> errors(stream).size() == 10_000);
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT not_her_either").update();

        assertThat(parked.retry("attendance", stream)).isEqualTo(new Retried(stream, 10_000, null));

        assertThat(rows(anna, 10_000)).isOne();
        assertThat(errors(stream)).isEmpty();
    }

    @Test
    void aRetryOfEventsThatAreGoneChangesNothing() {
        var anna = EmployeeId.next();
        var stream = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
        company.checkOut(anna, MONDAY, "18:00", 480);
        company.checkIn(anna, MONDAY, "19:00");
        await().until(() -> errors(stream).size() == 2);
        events.sql("DELETE FROM event WHERE stream_id = ? AND sequence = 1")
                .param(stream.id())
                .update();

        assertThatThrownBy(() -> parked.retry("attendance", stream))
                .hasMessage("1 of 2 events are not in the event store");
        assertThat(errors(stream)).hasSize(2);

        // no other test is to find what cannot be
        events.sql("DELETE FROM event WHERE stream_id = ?").param(stream.id()).update();
        database.sql("DELETE FROM parked_event WHERE stream_id = ?")
                .param(stream.id())
                .update();
    }

    @Test
    void oneParkedStreamLeavesTheBatchesOfOthersOnTheFastPath() {
        var stuck = new Stream(company.id(), "attendance:stuck");
        new TransactionTemplate(new JdbcTransactionManager(system)).executeWithoutResult(transaction -> {
            database.sql("""
                INSERT INTO parked_event (tenant_id, processor, stream_id, sequence, xid, pos, event_id)
                VALUES (?, 'attendance', ?, 0, 1, 1, 'none')
                """).params(stuck.tenant().value(), stuck.id()).update();

            assertThat(anyParked(stuck)).isTrue();
            assertThat(anyParked(new Stream(company.id(), "attendance:another")))
                    .isFalse();
            transaction.setRollbackOnly();
        });
    }

    @Test
    void anEventOfANewerReleaseParksItsStreamUntilItIsKnown() {
        var anna = EmployeeId.next();
        var stream = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
        company.checkIn(anna, MONDAY, "09:00");
        var berta = EmployeeId.next();
        company.checkIn(berta, MONDAY, "09:00");
        company.checkOut(berta, MONDAY, "18:00", 480);
        // as Berta's, but the first of them of a type that is not known here
        events.sql("""
            INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata,
                               recorded_at)
            SELECT tenant_id, :stream, number, gen_random_uuid(), stream_type,
                   CASE number WHEN 1 THEN 'attendance.BreakBegun' ELSE payload_type END,
                   replace(payload::text, :berta, :anna)::json, metadata, recorded_at
              FROM event, generate_series(1, 2) AS number WHERE stream_id LIKE '%' || :berta AND sequence = 1
            """)
                .param("stream", stream.id())
                .param("berta", berta.value())
                .param("anna", anna.value())
                .update();
        await().untilAsserted(() ->
                assertThat(errors(stream)).containsExactly("there is no event type attendance.BreakBegun", null));
        assertThat(rows(anna, 1)).isOne();

        events.sql("UPDATE event SET payload_type = 'attendance.CheckedOut' WHERE stream_id = ? AND sequence = 1")
                .param(stream.id())
                .update();
        for (var processor : List.of("attendance", "audit"))
            assertThat(parked.retry(processor, stream).error()).isNull();
        assertThat(errors(stream)).isEmpty();
    }

    @Test
    void anEventWithAConstantOfANewerReleaseParksItsStreamAndNothingElse() {
        var anna = EmployeeId.next();
        var stream = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
        var berta = EmployeeId.next();
        company.checkIn(berta, MONDAY, "09:00");
        events.sql("""
            INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata,
                               recorded_at)
            SELECT tenant_id, :stream, 0, gen_random_uuid(), stream_type, payload_type,
                   regexp_replace(replace(payload::text, :berta, :anna), '"source":"[A-Z]+"', '"source":"SATELLITE"')::json,
                   metadata, recorded_at
              FROM event WHERE stream_id LIKE '%' || :berta AND sequence = 0
            """)
                .param("stream", stream.id())
                .param("berta", berta.value())
                .param("anna", anna.value())
                .update();
        var last = feed.append(
                company.id(),
                StreamIds.organisation(company.id()),
                new DepartmentCreated(DepartmentId.next(), company.root(), "Sales", "SALES", MONDAY));

        var answer = client.ask(client.tokens().of(company.id(), HR_MANAGER), "{ departments { name } }", last);

        assertThat(answer.<List<String>>at("departments[*].name")).contains("Sales");
        await().untilAsserted(() ->
                assertThat(errors(stream)).singleElement().asString().startsWith("it cannot be read"));
        company.checkOut(berta, MONDAY, "18:00", 480);
        await().untilAsserted(() -> assertThat(rows(berta, 2)).isOne());
        assertThat(rows(anna, 1)).isZero();
    }

    private boolean anyParked(Stream stream) {
        var start = new BatchStart("attendance", List.of(stream));
        start.statements().send(new JdbcTemplate(system));
        return start.anyParked();
    }

    private int rows(EmployeeId employee, int version) {
        return readModel.count("attendance_day WHERE employee_id = '%s' AND version = %d".formatted(employee, version));
    }

    private List<String> errors(Stream stream) {
        return database.sql("""
            SELECT error FROM parked_event WHERE processor <> 'audit' AND tenant_id = ? AND stream_id = ?
             ORDER BY sequence
            """)
                .params(stream.tenant().value(), stream.id())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
