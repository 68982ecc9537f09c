package io.hrsystem.query.audit;

import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import java.util.Set;

/** What is told of a department. */
final class OrganisationFacts {
    private OrganisationFacts() {}

    static Told of(OrganisationEvent event) {
        return switch (event) {
            case DepartmentCreated it ->
                Told.facts(Said.by(it, Set.of("departmentId", "effectiveFrom")))
                        .from(it.effectiveFrom(), it.founding());
            case DepartmentRenamed it -> Told.fact("name", it.name()).from(it.effectiveFrom(), it.change());
            case DepartmentMoved it -> Told.fact("parentId", it.parentId()).from(it.effectiveFrom(), it.changeId());
            case DepartmentClosed it ->
                Told.fact("closedFrom", it.effectiveFrom()).from(it.effectiveFrom(), it.changeId());
            case DepartmentHeadChanged it -> Told.fact("head", it.head()).from(it.effectiveFrom(), it.changeId());
            case DepartmentChangeCancelled it -> Told.takesBack(it.changeId(), it.reason());
            case DepartmentChangeWithdrawn it -> Told.takesBack(it.changeId(), it.reason());
        };
    }
}
