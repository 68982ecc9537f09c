package io.hrsystem.query.tenants;

import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Owners;
import io.hrsystem.query.platform.graphql.api.ScheduleReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class WorkScheduleController {
    private final Reads reads;
    private final WorkScheduleRepository schedules;

    WorkScheduleController(Reads reads, WorkScheduleRepository schedules) {
        this.reads = reads;
        this.schedules = schedules;
    }

    @QueryMapping
    @Needs(Permission.READ_WORK_SCHEDULES)
    List<NamedWorkSchedule> workSchedules(@Argument @Nullable LocalDate asOf, @ContextValue Caller caller) {
        var tenant = caller.tenant().value();
        return reads.by(caller, () -> schedules.on(tenant, asOf, WorkScheduleId.NAME_OF_DEFAULT));
    }

    @BatchMapping(typeName = "AssignedWorkSchedule", field = "shift")
    Map<ScheduleReference, WorkDay> shiftOf(List<ScheduleReference> owners, @ContextValue Caller caller) {
        var tenant = caller.tenant().value();
        var byDay = owners.stream().collect(groupingBy(ScheduleReference::on));
        var shifts = new HashMap<ScheduleReference, WorkDay>();
        reads.by(caller, () -> {
            byDay.forEach((day, some) -> {
                var found = schedules.on(tenant, day, WorkScheduleId.NAME_OF_DEFAULT);
                for (var owner : some)
                    found.stream()
                            .filter(it -> it.id().equals(owner.scheduleId()))
                            .findFirst()
                            .flatMap(it -> it.on(day))
                            .ifPresent(it -> shifts.put(owner, it));
            });
            return shifts;
        });
        return shifts;
    }

    @BatchMapping(typeName = "TenantSettings", field = "workSchedule")
    Map<Settings, NamedWorkSchedule.Hours> workScheduleOf(List<Settings> owners, @ContextValue Caller caller) {
        var tenants = owners.stream().map(Settings::tenantId).toList();
        var found = reads.by(caller, () -> schedules.defaults(tenants, WorkScheduleId.NAME_OF_DEFAULT));
        var byTenant = Owners.match(owners, Settings::tenantId, found, NamedWorkSchedule::tenantId);
        var hours = new HashMap<Settings, NamedWorkSchedule.Hours>();
        byTenant.forEach((owner, schedule) -> hours.put(owner, schedule.hours()));
        return hours;
    }
}
