package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.DepartmentChange.ChangeHead;
import io.hrsystem.command.organisation.DepartmentChange.CloseDepartment;
import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.DepartmentChange.MoveDepartment;
import io.hrsystem.command.organisation.DepartmentChange.RenameDepartment;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes that come true together or not at all. What there must be for one of them is asked when it is added; all else
 * of where they lead to.
 */
final class Reorganisation {
    private final Departments after;
    private final List<OrganisationEvent> events = new ArrayList<>();
    private final Set<DepartmentId> changed = new HashSet<>();
    private final List<DepartmentChange> asked = new ArrayList<>();

    Reorganisation(Departments before) {
        after = before.copy();
    }

    /** Answers the change that holds then: this one, or the one because of which it changes nothing. */
    ChangeId add(DepartmentChange change) {
        asked.add(change);
        var day = change.effectiveFrom();
        return switch (change) {
            case CreateDepartment it -> {
                var parent = requireParent(it.parentId() != null ? it.parentId() : after.root());
                var created = new DepartmentCreated(it.departmentId(), parent, it.name(), it.code(), day);
                yield happens(created, created.founding());
            }
            case RenameDepartment it -> {
                var renamed = new DepartmentRenamed(it.departmentId(), it.name(), day, it.changeId());
                yield unlessItHolds(require(it.departmentId()).names(), day, it.name(), renamed, it.changeId());
            }
            case MoveDepartment it -> {
                var department = require(it.departmentId());
                var parent = requireParent(it.parentId());
                var moved = new DepartmentMoved(it.departmentId(), it.changeId(), parent, day);
                yield unlessItHolds(department.parents(), day, parent, moved, it.changeId());
            }
            case ChangeHead it -> {
                var led = new DepartmentHeadChanged(it.departmentId(), it.changeId(), it.head(), day);
                var head = Optional.ofNullable(it.head());
                yield unlessItHolds(require(it.departmentId()).heads(), day, head, led, it.changeId());
            }
            case CloseDepartment it -> {
                var department = require(it.departmentId());
                if (it.departmentId().equals(after.root())) throw Refusal.of(RefusalCode.DEPARTMENT_IS_ROOT);
                var closed = new DepartmentClosed(it.departmentId(), it.changeId(), day);
                yield unlessItHolds(department.closings(), day, true, closed, it.changeId());
            }
        };
    }

    /** Takes back a change by what says so. */
    void takeBack(OrganisationEvent event) {
        happens(event, ChangeId.ofBeginning(event.departmentId().value()));
    }

    /** @throws Refusal if the tree were none on any day */
    List<OrganisationEvent> decided() {
        asked.forEach(this::requireDay);
        new TreeRules(after, changed).requireAll();
        return events;
    }

    private <V> ChangeId unlessItHolds(
            Timeline<V> timeline, LocalDate day, V value, OrganisationEvent event, ChangeId change) {
        var holding = timeline.changeOn(day);
        return holding != null && holding.value().equals(value) ? holding.id() : happens(event, change);
    }

    private ChangeId happens(OrganisationEvent event, ChangeId change) {
        after.add(event);
        events.add(event);
        if (!(event instanceof DepartmentRenamed || event instanceof DepartmentHeadChanged))
            changed.add(event.departmentId());
        return change;
    }

    private Department require(DepartmentId id) {
        var department = after.find(id);
        if (department == null) throw Refusal.of(RefusalCode.NOT_FOUND).about("departmentId");
        return department;
    }

    private DepartmentId requireParent(@Nullable DepartmentId id) {
        if (id == null || after.find(id) == null)
            throw Refusal.of(RefusalCode.DEPARTMENT_UNKNOWN).about("parentId");
        return id;
    }

    /** It changes on one of its days, or ends on the first one without it. */
    private void requireDay(DepartmentChange change) {
        var department = require(change.departmentId());
        var day = change.effectiveFrom();
        var isOneOfIts = change instanceof CloseDepartment
                ? day.equals(department.closedFrom()) && !day.isBefore(department.founded())
                : department.existsOn(day);
        if (!isOneOfIts) throw Refusal.of(RefusalCode.DEPARTMENT_CLOSED);
    }
}
