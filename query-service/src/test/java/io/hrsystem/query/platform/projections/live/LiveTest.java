package io.hrsystem.query.platform.projections.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Faults;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@RunningService
class LiveTest {
    private final Feed feed;
    private final Client client;
    private final LiveProcessors processors;
    private final ProjectionTokens tokens;
    private final Rebuilds rebuilds;
    private final Positions positions;
    private final ReadModel readModel;

    LiveTest(
            Feed feed,
            Client client,
            LiveProcessors processors,
            ProjectionTokens tokens,
            Rebuilds rebuilds,
            Positions positions,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.processors = processors;
        this.tokens = tokens;
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.readModel = new ReadModel(databases.read().system());
    }

    @Test
    void batchesThatAreRolledBackLeaveNothingAndAreAppliedAgain() {
        var days = new Days(feed, List.of(TenantId.next(), TenantId.next()), 20);
        var rolledBack = readModel.rollbacks();
        var failures = Faults.failures();
        Faults.happenIn(50);
        var day = new AtomicInteger();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            days.happen(day.getAndIncrement(), 1, day.get());
            return Faults.failures() > failures + 2;
        });
        Faults.happenIn(0);
        var last = days.happen(day.getAndIncrement(), 1, day.get());
        awaitPosition(last);
        await().untilAsserted(() ->
                assertThat(readModel.rollbacks() - rolledBack).isGreaterThanOrEqualTo(Faults.failures() - failures));

        var live = readModel.checksum("attendance_day");
        rebuilds.run("attendance");

        assertThat(readModel.checksum("attendance_day")).isEqualTo(live).doesNotStartWith("0 ");
    }

    @Test
    void eventsThatAreDeliveredAgainChangeNothing() {
        var company = Company.active(feed, client, "Acme");
        company.hire("1", "Anna");
        awaitPosition(new Days(feed, List.of(company.id()), 10).happen(0, 3, 2));
        var before = readModel.checksums();
        var written = readModel.newestTransaction("attendance_day");

        for (var processor : processors.names())
            processors.whilePaused(processor, () -> tokens.moveAll(processor, GlobalPosition.ORIGIN));
        awaitPosition(company.hire(EmployeeId.next(), "2", "Berta"));

        var after = readModel.checksums();
        for (var table : List.of("employee", "employee_version", "audit_entry", "audit_mention")) before.remove(table);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(readModel.count("attendance_day WHERE tenant_id = '%s' AND xmin::text::bigint <= %d"
                        .formatted(company.id(), written)))
                .as("rows that nothing has happened to")
                .isZero();
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(processors.names(), position));
    }
}
