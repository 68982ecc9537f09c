package io.hrsystem.command.operations;

import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.contract.personal.FreeText;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaintenanceTest {
    private final AggregateTestFixture<Maintenance> maintenance = new AggregateTestFixture<>(Maintenance.class);

    @Test
    void theSystemBeginsInNormalMode() {
        maintenance.givenNoPriorActivity().when(change(MaintenanceMode.NORMAL)).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_ONLY", "MAINTENANCE"})
    void itsFirstChangeIsAnEvent(MaintenanceMode mode) {
        maintenance.givenNoPriorActivity().when(change(mode)).expectEvents(changed(mode));
    }

    @ParameterizedTest
    @CsvSource({
        "READ_ONLY, MAINTENANCE",
        "READ_ONLY, NORMAL",
        "MAINTENANCE, READ_ONLY",
        "MAINTENANCE, NORMAL",
        "NORMAL, READ_ONLY"
    })
    void everyModeFollowsEveryOther(MaintenanceMode from, MaintenanceMode to) {
        maintenance.given(changed(from)).when(change(to)).expectEvents(changed(to));
    }

    @ParameterizedTest
    @EnumSource
    void theSameModeAgainChangesNothing(MaintenanceMode mode) {
        maintenance.given(changed(mode)).when(change(mode)).expectNoEvents();
    }

    private static ChangeMaintenanceMode change(MaintenanceMode mode) {
        return new ChangeMaintenanceMode(mode, new FreeText("drill"));
    }

    private static MaintenanceModeChanged changed(MaintenanceMode mode) {
        return new MaintenanceModeChanged(mode, new FreeText("drill"));
    }
}
