package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;

/** What can be done with a company's own days off. */
sealed interface DaysOffCommand extends AggregateCommand {
    TenantId tenantId();

    @Override
    default String stream() {
        return StreamIds.daysOff(tenantId());
    }

    record DeclareDayOff(TenantId tenantId, LocalDate date, String name, boolean paid) implements DaysOffCommand {}

    record TakeBackDayOff(TenantId tenantId, LocalDate date) implements DaysOffCommand {}
}
