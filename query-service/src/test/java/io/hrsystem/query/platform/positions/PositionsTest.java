package io.hrsystem.query.platform.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class PositionsTest {
    private final LiveProcessors processors;
    private final Positions positions;
    private final PositionTable table;
    private final Company company;

    PositionsTest(Feed feed, Client client, LiveProcessors processors, Positions positions, PositionTable table) {
        this.processors = processors;
        this.positions = positions;
        this.table = table;
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void everyProcessorMovesWithEveryEventAndOtherNodesCanSeeIt() {
        var hired = company.hire(EmployeeId.next(), "1", "Anna");

        await().untilAsserted(() -> {
            var written = table.read();
            assertThat(written).containsOnlyKeys(processors.names());
            assertThat(written.values())
                    .allSatisfy(segments -> assertThat(segments.values())
                            .allSatisfy(it -> assertThat(it).isGreaterThanOrEqualTo(hired)));
        });
    }

    @Test
    void whatOtherNodesHaveWrittenCountsForTheirSegments() {
        var hired = company.hire(EmployeeId.next(), "1", "Anna");
        await().until(() -> positions.haveReached(List.of("employees"), hired));

        processors.whilePaused("employees", () -> {
            var behind = new GlobalPosition(hired.xid() - 1, 0);
            table.write("employees", Map.of(1, behind));
            await().untilAsserted(() ->
                    assertThat(positions.slowest().get("employees")).isLessThan(hired));
        });
    }
}
