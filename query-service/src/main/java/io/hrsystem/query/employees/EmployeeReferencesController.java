package io.hrsystem.query.employees;

import static java.util.stream.Collectors.toMap;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.HeadReference;
import io.hrsystem.query.platform.graphql.api.Moment;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Owners;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Employees who are shown with something else, as of its moment. */
@Controller
class EmployeeReferencesController {
    private final Reads reads;
    private final EmployeeRepository employees;
    private final Moments moments;

    EmployeeReferencesController(Reads reads, EmployeeRepository employees, Moments moments) {
        this.reads = reads;
        this.employees = employees;
        this.moments = moments;
    }

    @BatchMapping(typeName = "Correction", field = "employee")
    Map<EmployeeReference, EmployeeOn> correctedOf(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "MonthGrid", field = "employee")
    Map<EmployeeReference, EmployeeOn> inMonth(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "WeeklyRisk", field = "employee")
    Map<EmployeeReference, EmployeeOn> atRisk(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "Approval", field = "employee")
    Map<EmployeeReference, EmployeeOn> askedFor(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "LeaveRequest", field = "employee")
    Map<EmployeeReference, EmployeeOn> askingForLeave(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "Payslip", field = "employee")
    Map<EmployeeReference, EmployeeOn> paid(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "Account", field = "employee")
    Map<EmployeeReference, EmployeeOn> personOf(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "AttendanceDay", field = "employee")
    Map<EmployeeReference, EmployeeOn> employeeOf(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return reads.by(caller, () -> {
            var today = moments.of(caller, null, null);
            return Owners.byMoment(
                    owners,
                    it -> Objects.requireNonNullElse(it.moment(), today),
                    (moment, some) -> match(caller, moment, some, EmployeeReference::employeeId));
        });
    }

    @BatchMapping(typeName = "Department", field = "head")
    Map<HeadReference, EmployeeOn> headOf(List<HeadReference> owners, @ContextValue Caller caller) {
        return reads.by(
                caller,
                () -> Owners.byMoment(
                        owners,
                        HeadReference::moment,
                        (moment, some) -> match(caller, moment, some, HeadReference::headId)));
    }

    @BatchMapping(typeName = "Employee", field = "previousEmployment")
    Map<EmployeeOn, EmployeeOn> previousEmployment(List<EmployeeOn> owners, @ContextValue Caller caller) {
        return reads.by(
                caller,
                () -> Owners.byMoment(
                        owners,
                        EmployeeOn::moment,
                        (moment, some) -> match(caller, moment, some, EmployeeOn::previousId)));
    }

    @BatchMapping(typeName = "Employee", field = "manager")
    Map<EmployeeOn, EmployeeOn> manager(List<EmployeeOn> owners, @ContextValue Caller caller) {
        return reads.by(
                caller,
                () -> Owners.byMoment(owners, EmployeeOn::moment, (moment, some) -> {
                    var ids = some.stream().map(EmployeeOn::id).distinct().toList();
                    var managers =
                            employees.managers(caller.tenant().value(), ids, moment.asOf(), moment.knownAt()).stream()
                                    .collect(toMap(
                                            EmployeeRepository.Reporting::getEmployeeId,
                                            EmployeeRepository.Reporting::getManagerId));
                    return match(caller, moment, some, it -> managers.get(it.id()));
                }));
    }

    private <O> Map<O, EmployeeOn> match(
            Caller caller, Moment moment, List<O> owners, Function<O, @Nullable String> idOf) {
        var ids = owners.stream().map(idOf).filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty()) return Map.of();
        var byId = new HashMap<String, EmployeeOn>();
        for (var found : employees.findAll(caller.tenant().value(), ids, moment.asOf(), moment.knownAt())) {
            var id = found.employeeId();
            byId.put(
                    id,
                    new EmployeeOn(
                            found, moment, EmployeeVisibility.sees(caller, Permission.READ_EMPLOYEE_DETAILS, id)));
        }
        var matched = new HashMap<O, EmployeeOn>();
        for (var owner : owners) {
            var id = idOf.apply(owner);
            var its = id == null ? null : byId.get(id);
            if (its != null) matched.put(owner, its);
        }
        return matched;
    }
}
