package io.hrsystem.query.operations;

import static io.hrsystem.contract.operations.MaintenanceMode.MAINTENANCE;
import static io.hrsystem.contract.operations.MaintenanceMode.NORMAL;

import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import org.junit.jupiter.api.Test;

class MaintenanceProjectionTest {
    private final ProjectionFixture<MaintenanceEvent, MaintenanceRow> switches =
            ProjectionFixture.of(new MaintenanceProjection());

    @Test
    void everyModeIsHandedOverWithItsPlaceInTheStream() {
        switches.givenEveryEvent(
                        new MaintenanceModeChanged(MAINTENANCE, new FreeText("a new disk")),
                        new MaintenanceModeChanged(NORMAL, new FreeText("is in")))
                .expectRows(
                        new MaintenanceRow(new MaintenanceRow.Key(MAINTENANCE), 0),
                        new MaintenanceRow(new MaintenanceRow.Key(NORMAL), 1));
    }

    // a stored event may lack what it must have
    @Test
    @SuppressWarnings("NullAway")
    void noModeCannotBeApplied() {
        switches.given()
                .cannotApply(new MaintenanceModeChanged(null, new FreeText("forgotten")), "mode is missing")
                .expectRows();
    }
}
