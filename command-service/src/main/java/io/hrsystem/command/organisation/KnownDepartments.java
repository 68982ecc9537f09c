package io.hrsystem.command.organisation;

import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The departments of a company by their codes, those of a file among them as soon as it has come to them. */
final class KnownDepartments {
    private final LocalDate today;
    private final Departments departments = new Departments();
    private final Map<String, List<Department>> byCode = new HashMap<>();

    private KnownDepartments(LocalDate today) {
        this.today = today;
    }

    static KnownDepartments of(DomainEventStream events, LocalDate today) {
        var known = new KnownDepartments(today);
        events.forEachRemaining(it -> known.departments.add((OrganisationEvent) it.getPayload()));
        for (var department : known.departments.all()) known.index(department);
        return known;
    }

    /** One more, of the file. */
    void add(DepartmentCreated founding) {
        departments.add(founding);
        index(Department.of(founding));
    }

    private void index(Department department) {
        byCode.computeIfAbsent(department.code(), _ -> new ArrayList<>()).add(department);
    }

    /** Null if there is none of that code on the day. */
    @Nullable
    Department on(String code, LocalDate day) {
        return named(code).stream().filter(it -> it.existsOn(day)).findFirst().orElse(null);
    }

    /** Whoever has the code on the day, or will have it; null if it is free. */
    @Nullable
    Department owner(String code, LocalDate day) {
        return named(code).stream()
                .filter(it -> it.closedFrom() == null || day.isBefore(it.closedFrom()))
                .findFirst()
                .orElse(null);
    }

    List<Department> named(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The one without a parent; null if the company has none yet. */
    @Nullable
    DepartmentId root() {
        return departments.root();
    }

    /** Whether that is its name, as it was founded or as it is today. */
    boolean isCalled(Department department, String name) {
        var names = department.names();
        var first = names.find(department.founding());
        return name.equals(names.on(today)) || first != null && name.equals(first.value());
    }

    /** Whether it lies below that one, as it was founded or as it is today. */
    boolean liesBelow(Department department, DepartmentId parent) {
        var parents = department.parents();
        var first = parents.find(department.founding());
        return parent.equals(parents.on(today)) || first != null && parent.equals(first.value());
    }
}
