package io.hrsystem.query.leave;

import static io.hrsystem.query.leave.Leave.days;
import static io.hrsystem.query.leave.Leave.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.leave.DelegationEvent.ApprovalDelegated;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RunningService
class LeaveRebuildTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Company company;
    private final Feed feed;
    private final Positions positions;
    private final Rebuilds rebuilds;
    private final ReadModel readModel;

    LeaveRebuildTest(Feed feed, Client client, Positions positions, Rebuilds rebuilds, TestDatabases databases) {
        this.feed = feed;
        this.positions = positions;
        this.rebuilds = rebuilds;
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void leaveMadeAgainIsTheSame() {
        var anna = Leave.of(company, "Anna", LocalDate.of(2026, 1, 2), company.root());
        var bob = company.hire("2", "Bob");
        var lot = anna.granted(LotKind.OPENING, "2026-01-02", "2026-12-31", 4800);
        var request = anna.taken(days("2026-03-10", 2), use(lot, "2026-03-10", 480), use(lot, "2026-03-11", 480));
        anna.cancel(request, days("2026-03-10", 2), use(lot, "2026-03-10", 480), use(lot, "2026-03-11", 480));
        var notice = PromotionId.next();
        anna.happen(
                new LeavePromoted(anna.employee(), notice, lot, PromotionStep.NOTICE, DAY, DAY, 4800),
                new LeavePromotionAnswered(anna.employee(), notice, List.of(DAY)));
        for (var basis : LeaveBasis.values())
            feed.append(
                    company.id(),
                    StreamIds.leavePolicy(company.id()),
                    new LeavePolicySet(basis, MonthDay.of(1, 1), LeaveRounding.CEIL_0_5, DAY, true));
        for (var until : List.of(DAY.plusDays(3), DAY.plusDays(1)))
            feed.append(
                    company.id(),
                    StreamIds.delegation(anna.employee()),
                    new ApprovalDelegated(anna.employee(), bob, DAY, until));
        var last = anna.happen(new LotAdjusted(anna.employee(), lot, DAY, 60, Leave.WHY));
        await().until(() -> positions.haveReached(List.of("leave"), last));
        var live = checksums();
        assertThat(live).noneMatch(it -> it.startsWith("0 "));

        rebuilds.run("leave");

        assertThat(checksums()).isEqualTo(live);
    }

    private List<String> checksums() {
        return Stream.of(
                        "leave_request",
                        "leave_lot",
                        "leave_line",
                        "leave_promotion",
                        "leave_policy",
                        "leave_begin",
                        "approval_delegation")
                .map(readModel::checksum)
                .toList();
    }
}
