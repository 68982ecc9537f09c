package io.hrsystem.query.platform.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that the database refuses: live it parks its stream, a rebuild ends by it. */
@RunningService
class RefusedRowTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Rebuilds rebuilds;
    private final Positions positions;
    private final ParkedStreams parked;
    private final ReadModel readModel;
    private final JdbcClient owner;
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
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.parked = parked;
        this.readModel = new ReadModel(databases.read().system());
        this.owner = JdbcClient.create(databases.read().owner());
        this.company = Company.active(feed, client, "Acme");
        this.refused = new Stream(company.id(), StreamIds.attendance(anna, MONDAY));
    }

    @BeforeEach
    void refuse() {
        owner.sql("ALTER TABLE attendance_day ADD CONSTRAINT refused CHECK (employee_id <> '%s')".formatted(anna))
                .update();
        company.checkIn(anna, MONDAY, "09:00");
        awaitPosition(company.checkIn(berta, MONDAY, "09:00"));
        assertThat(parked.of("attendance")).contains(refused);
    }

    @AfterEach
    void accept() {
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT IF EXISTS refused")
                .update();
        parked.retry("attendance", refused);
    }

    @Test
    void theLiveModelStaysAsItIsAndGoesOn() {
        var live = readModel.checksums();

        assertRefused();

        assertThat(readModel.checksums()).isEqualTo(live);
        assertThat(parked.of("attendance")).contains(refused);
        awaitPosition(company.checkOut(berta, MONDAY, "18:00", 480));
        assertThat(rows(berta, 2)).isOne();
    }

    @Test
    void onceItIsAcceptedARebuildBringsIt() {
        assertRefused();
        owner.sql("ALTER TABLE attendance_day DROP CONSTRAINT refused").update();
        assertThat(rows(anna, 1)).isZero();

        rebuilds.run("attendance");

        assertThat(rows(anna, 1)).isOne();
        assertThat(rows(berta, 1)).isOne();
        assertThat(parked.of("attendance")).doesNotContain(refused);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> rebuilds.run("attendance"))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("refused");
    }

    private int rows(EmployeeId employee, int version) {
        return readModel.count("attendance_day WHERE employee_id = '%s' AND version = %d".formatted(employee, version));
    }

    private void awaitPosition(GlobalPosition position) {
        await().until(() -> positions.haveReached(List.of("attendance"), position));
    }
}
