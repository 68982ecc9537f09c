package io.hrsystem.command.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All departments of one company through all their days, folded from what was recorded. */
final class Departments {
    private final Map<DepartmentId, Department> all;
    private @Nullable DepartmentId root;

    Departments() {
        this(new LinkedHashMap<>(), null);
    }

    private Departments(Map<DepartmentId, Department> all, @Nullable DepartmentId root) {
        this.all = all;
        this.root = root;
    }

    /** The same now, and whatever is added to one of them is not in the other. */
    Departments copy() {
        return new Departments(new LinkedHashMap<>(all), root);
    }

    @Nullable
    DepartmentId root() {
        return root;
    }

    /** Null if there never was one of this id, or if its founding has been taken back. */
    @Nullable
    Department find(DepartmentId id) {
        return all.get(id);
    }

    Collection<Department> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    void add(OrganisationEvent event) {
        switch (event) {
            case DepartmentCreated it -> {
                if (it.parentId() == null) root = it.departmentId();
                all.put(it.departmentId(), Department.of(it));
            }
            case DepartmentRenamed it ->
                change(it, old -> old.named(old.names().with(it.change(), it.effectiveFrom(), it.name())));
            case DepartmentMoved it ->
                change(it, old -> old.below(old.parents().with(it.changeId(), it.effectiveFrom(), it.parentId())));
            case DepartmentHeadChanged it -> {
                var head = Optional.ofNullable(it.head());
                change(it, old -> old.ledBy(old.heads().with(it.changeId(), it.effectiveFrom(), head)));
            }
            case DepartmentClosed it ->
                change(it, old -> old.closed(old.closings().with(it.changeId(), it.effectiveFrom(), true)));
            case DepartmentChangeCancelled it -> takeBack(it, it.changeId());
            case DepartmentChangeWithdrawn it -> takeBack(it, it.changeId());
        }
    }

    /** Without its founding nothing is left of a department. */
    private void takeBack(OrganisationEvent event, ChangeId change) {
        all.computeIfPresent(
                event.departmentId(), (_, old) -> change.equals(old.founding()) ? null : old.without(change));
    }

    private void change(OrganisationEvent event, UnaryOperator<Department> change) {
        all.computeIfPresent(event.departmentId(), (_, old) -> change.apply(old));
    }
}
