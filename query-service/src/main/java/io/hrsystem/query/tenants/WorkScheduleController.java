package io.hrsystem.query.tenants;

import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Owners;
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
