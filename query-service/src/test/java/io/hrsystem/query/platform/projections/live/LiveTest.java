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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

@RunningService
class LiveTest {
    private final Feed feed;
    private final Client client;
    private final LiveProcessors processors;
    private final FencedTokenStore tokens;
    private final Rebuilds rebuilds;
    private final Positions positions;
    private final Faults faults;
    private final ReadModel readModel;

    LiveTest(
            Feed feed,
            Client client,
            LiveProcessors processors,
            FencedTokenStore tokens,
            Rebuilds rebuilds,
            Positions positions,
            JdbcTransactionManager systemTransactions,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.processors = processors;
        this.tokens = tokens;
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.faults = (Faults) systemTransactions;
        this.readModel = new ReadModel(databases.read().system());
    }

    @Test
    void batchesThatAreRolledBackLeaveNothingAndAreAppliedAgain() {
        var days = new Days(feed, List.of(TenantId.next(), TenantId.next()), 20);
        faults.happenIn(15);
        var last = days.happen(0, 15, 1);
        await().until(() -> faults.failures() > 5);
        faults.happenIn(0);
        awaitPosition(last);

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

        for (var processor : processors.names())
            processors.whilePaused(processor, () -> tokens.moveAll(processor, GlobalPosition.ORIGIN));
        awaitPosition(company.hire(EmployeeId.next(), "2", "Berta"));

        var after = readModel.checksums();
        before.remove("employee");
        assertThat(after).containsAllEntriesOf(before);
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(processors.names(), position));
    }
}
