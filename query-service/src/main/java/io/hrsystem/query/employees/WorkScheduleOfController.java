package io.hrsystem.query.employees;

import graphql.GraphQLContext;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** By which hours people work, all of an answer at once. */
@Controller
class WorkScheduleOfController {
    /** Whose hours are asked for, and of which day. */
    private record Asked(String employeeId, Moment moment) {}

    private final Reads reads;
    private final EmployeeRepository employees;

    WorkScheduleOfController(Reads reads, EmployeeRepository employees, BatchLoaderRegistry loaders) {
        this.reads = reads;
        this.employees = employees;
        loaders.forTypePair(Asked.class, AssignedWorkSchedule.class).registerMappedBatchLoader((asked, loading) -> {
            var context = (GraphQLContext) Objects.requireNonNull(loading.getContext());
            Caller caller = context.get("caller");
            return Mono.fromSupplier(() -> schedules(asked, caller));
        });
    }

    /** On the day of the employee if none is named, as known at its moment. */
    @SchemaMapping(typeName = "Employee", field = "workSchedule")
    @Needs(Permission.READ_EMPLOYEE_DETAILS)
    @Nullable
    CompletableFuture<AssignedWorkSchedule> workSchedule(
            EmployeeOn employee, @Argument @Nullable LocalDate on, DataLoader<Asked, AssignedWorkSchedule> schedules) {
        if (!employee.whole()) return null;
        var moment = employee.moment();
        var day = on == null ? moment : new Moment(on, moment.knownAt());
        return schedules.load(new Asked(employee.id(), day));
    }

    private Map<Asked, AssignedWorkSchedule> schedules(Collection<Asked> asked, Caller caller) {
        var moments = new HashSet<Moment>();
        for (var each : asked) moments.add(each.moment());
        var ids = asked.stream().map(Asked::employeeId).distinct().toList();
        var found = new HashMap<Asked, AssignedWorkSchedule>();
        var tenant = caller.tenant().value();
        reads.by(caller, () -> {
            for (var moment : moments)
                for (var each : employees.schedules(
                        tenant, ids, moment.asOf(), moment.knownAt(), WorkScheduleId.NAME_OF_DEFAULT))
                    found.put(
                            new Asked(each.getEmployeeId(), moment),
                            new AssignedWorkSchedule(each.getScheduleId(), each.getName(), moment.asOf()));
            return found;
        });
        return found;
    }
}
