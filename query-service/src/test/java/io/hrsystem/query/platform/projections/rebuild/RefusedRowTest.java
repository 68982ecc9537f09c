package io.hrsystem.query.platform.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that the database refuses parks its stream, live and in a rebuild, from the same event on. */
@RunningService
class RefusedRowTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Feed feed;
    private final Rebuilds rebuilds;
    private final Positions positions;
    private final ParkedStreams parked;
    private final ReadModel readModel;
    private final JdbcClient owner;
    private final JdbcClient system;
    private final Company company;
    private final EmployeeId anna = EmployeeId.next();
    private final EmployeeId berta = EmployeeId.next();
    private final Stream refused;

    RefusedRowTest(
            Feed feed,
            Client client,
            Rebuilds rebuilds,
            Positions positions,
            ParkedStreams parked,
            TestDatabases databases) {
        this.feed = feed;
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.parked = parked;
        this.readModel = new ReadModel(databases.read().system());
        this.owner = JdbcClient.create(databases.read().owner());
        this.system = JdbcClient.create(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
        this.refused = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
    }

    /** Her second event is refused, not the first. */
    @BeforeEach
    void refuse() {
        owner.sql("ALTER TABLE attendance_day ADD CONSTRAINT refused CHECK (employee_id <> '%s' OR version = 1)"
                        .formatted(anna))
                .update();
        awaitPosition(company.checkIn(anna, MONDAY, "09:00"));
        company.checkIn(berta, MONDAY, "09:00");
        awaitPosition(company.checkOut(anna, MONDAY, "12:00", 180));
        awaitPosition(company.checkIn(anna, MONDAY, "13:00"));
        assertThat(parked.of("attendance")).contains(refused);
    }

    @AfterEach
    void accept() {
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT IF EXISTS refused")
                .update();
        parked.retry("attendance", refused);
    }

    @Test
    void aRebuildParksWhatIsParkedLiveAndKeepsTheRest() {
        var live = readModel.checksums();
        var parkedLive = parkedEvents();
        assertThat(parkedLive.stream().filter(it -> it.contains(refused.id()))).hasSize(2);

        var rebuilt = rebuilds.run("attendance");

        assertThat(rebuilt.parked()).isEqualTo((int)
                parkedLive.stream().filter(it -> it.startsWith("attendance")).count());
        assertThat(parkedEvents()).isEqualTo(parkedLive);
        assertThat(readModel.checksums()).isEqualTo(live);
        assertThat(rows(anna, 1)).isOne();
        awaitPosition(company.checkOut(berta, MONDAY, "18:00", 480));
        assertThat(rows(berta, 2)).isOne();
    }

    @Test
    void onceItIsAcceptedARebuildBringsIt() {
        rebuilds.run("attendance");
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT refused").update();

        rebuilds.run("attendance");

        assertThat(rows(anna, 3)).isOne();
        assertThat(rows(berta, 1)).isOne();
        assertThat(parked.of("attendance")).doesNotContain(refused);
    }

    /** Stored before there were bounds: neither a text nor a binary copy has to be able to write it. */
    @Test
    void whatNoDatabaseHasIsParkedByBoth() {
        var stream = StreamIds.organisation(company.id());
        var dates = List.of(LocalDate.MIN, LocalDate.of(0, 1, 1), LocalDate.of(10_000, 1, 1), LocalDate.MAX);
        for (var date : dates) {
            var other = new Stream(company.id(), stream + date);
            awaitPosition(feed.append(
                    company.id(),
                    other.id(),
                    new DepartmentCreated(DepartmentId.next(), company.root(), "no day", "C", date),
                    new DepartmentRenamed(DepartmentId.next(), "behind it", MONDAY, null)));
        }
        var live = readModel.checksums();
        var parkedLive = parkedEvents();
        assertThat(parkedLive).hasSizeGreaterThanOrEqualTo(8);

        rebuilds.run("organisation");

        assertThat(parkedEvents()).isEqualTo(parkedLive);
        assertThat(readModel.checksums()).isEqualTo(live);
    }

    private List<String> parkedEvents() {
        return system.sql("""
            SELECT concat_ws(' ', processor, tenant_id, stream_id, sequence, xid, pos, event_id, error IS NULL)
              FROM parked_event ORDER BY 1
            """).query(String.class).list();
    }

    private int rows(EmployeeId employee, int version) {
        return readModel.count("attendance_day WHERE employee_id = '%s' AND version = %d".formatted(employee, version));
    }

    private void awaitPosition(GlobalPosition position) {
        await().until(() -> positions.haveReached(List.of("attendance", "organisation"), position));
    }
}
