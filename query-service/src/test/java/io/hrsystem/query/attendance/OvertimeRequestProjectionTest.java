package io.hrsystem.query.attendance;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeCancelled;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRejected;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.attendance.OvertimeRequestRow.Asked;
import io.hrsystem.query.attendance.OvertimeRequestRow.Decision;
import io.hrsystem.query.attendance.OvertimeRequestRow.Time;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OvertimeRequestProjectionTest {
    private static final OvertimeRequestId ID = new OvertimeRequestId("request");
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant SIX = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant SEVEN = SIX.plusSeconds(3600);
    private static final Instant EIGHT = SEVEN.plusSeconds(3600);
    private static final FreeText WHY = new FreeText("end of the month");
    private static final Asked ASKED = new Asked(ANNA, MONDAY, WHY, "anna", ProjectionFixture.at(0));

    private final ProjectionFixture<OvertimeEvent, OvertimeRequestRow> requests =
            ProjectionFixture.of(new OvertimeRequestProjection());

    private final OvertimeEvent requested = new OvertimeRequested(ID, ANNA, MONDAY, SIX, EIGHT, WHY, "anna");
    private final OvertimeEvent approved = new OvertimeApproved(ID, ANNA, MONDAY, SIX, SEVEN, "boss", null);
    private final OvertimeEvent rejected = new OvertimeRejected(ID, ANNA, MONDAY, "boss", WHY);
    private final OvertimeEvent cancelled = new OvertimeCancelled(ID, ANNA, MONDAY, "hr", null);

    @Test
    void aRequestWaitsUntilItIsDecidedAndMayBeTakenBackThen() {
        requests.given(requested).expectRows(row(EIGHT, RequestState.REQUESTED, new Decision(null, null, null)));
        requests.given(requested, approved)
                .expectRows(row(SEVEN, RequestState.APPROVED, new Decision("boss", ProjectionFixture.at(1), null)));
        requests.given(requested, rejected)
                .expectRows(row(EIGHT, RequestState.REJECTED, new Decision("boss", ProjectionFixture.at(1), WHY)));
        requests.givenEveryEvent(requested, rejected, approved, cancelled)
                .expectRows(row(SEVEN, RequestState.CANCELLED, new Decision("hr", ProjectionFixture.at(3), null)));
    }

    @Test
    void nothingIsDecidedThatNobodyAskedFor() {
        requests.given().cannotApply(approved, "there is no row").expectRows();
    }

    private static OvertimeRequestRow row(Instant until, RequestState state, Decision decision) {
        return new OvertimeRequestRow(
                new OvertimeRequestRow.Key(TENANT, ID), ASKED, new Time(SIX, until), state, decision);
    }
}
