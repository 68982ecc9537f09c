package io.hrsystem.command.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeCancelled;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentChangeWithdrawn;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The departments of a company by their codes, those of a file among them as soon as it has come to them. */
final class KnownDepartments {
    /** One department, as it was founded and as it is today. */
    static final class Known {
        private final DepartmentCreated founding;
        private Timeline<String> names = Timeline.none();
        private Timeline<DepartmentId> parents = Timeline.none();
        private @Nullable DepartmentClosed closing;

        Known(DepartmentCreated founding) {
            this.founding = founding;
        }

        DepartmentId id() {
            return founding.departmentId();
        }

        boolean isThereOn(LocalDate day) {
            var from = founding.parentId() == null ? Times.EARLIEST : founding.effectiveFrom();
            return !day.isBefore(from) && !isClosedOn(day);
        }

        boolean isClosedOn(LocalDate day) {
            return closing != null && !day.isBefore(closing.effectiveFrom());
        }

        boolean isCalled(String name, LocalDate today) {
            return name.equals(founding.name()) || name.equals(names.on(today));
        }

        boolean liesBelow(DepartmentId parent, LocalDate today) {
            return parent.equals(founding.parentId()) || parent.equals(parents.on(today));
        }

        boolean isFoundedOn(LocalDate day) {
            return day.equals(founding.effectiveFrom());
        }

        private void takeBack(ChangeId change) {
            names = names.without(change);
            parents = parents.without(change);
            if (closing != null && closing.changeId().equals(change)) closing = null;
        }
    }

    private final LocalDate today;
    private final Map<DepartmentId, Known> all = new LinkedHashMap<>();
    private final Map<String, List<Known>> byCode = new HashMap<>();

    private KnownDepartments(LocalDate today) {
        this.today = today;
    }

    static KnownDepartments of(DomainEventStream events, LocalDate today) {
        var known = new KnownDepartments(today);
        events.forEachRemaining(it -> known.on((OrganisationEvent) it.getPayload()));
        return known;
    }

    LocalDate today() {
        return today;
    }

    /** Null if there is none of that code on the day. */
    @Nullable
    Known on(String code, LocalDate day) {
        return named(code).stream().filter(it -> it.isThereOn(day)).findFirst().orElse(null);
    }

    /** Whoever has the code on the day, or will have it; null if it is free. */
    @Nullable
    Known owner(String code, LocalDate day) {
        return named(code).stream()
                .filter(it -> !it.isClosedOn(day))
                .findFirst()
                .orElse(null);
    }

    List<Known> named(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The one without a parent; null if the company has none yet. */
    @Nullable
    DepartmentId root() {
        return all.values().stream()
                .filter(it -> it.founding.parentId() == null)
                .map(Known::id)
                .findFirst()
                .orElse(null);
    }

    void on(OrganisationEvent event) {
        var known = all.get(event.departmentId());
        switch (event) {
            case DepartmentCreated it -> {
                var founded = new Known(it);
                all.put(it.departmentId(), founded);
                byCode.computeIfAbsent(it.code(), _ -> new ArrayList<>()).add(founded);
            }
            case OrganisationEvent _ when known == null -> {}
            case DepartmentRenamed it -> known.names = known.names.with(it.change(), it.effectiveFrom(), it.name());
            case DepartmentMoved it ->
                known.parents = known.parents.with(it.changeId(), it.effectiveFrom(), it.parentId());
            case DepartmentClosed it -> known.closing = it;
            case DepartmentChangeCancelled it -> takeBack(known, it.changeId());
            case DepartmentChangeWithdrawn it -> takeBack(known, it.changeId());
            case DepartmentHeadChanged _ -> {}
        }
    }

    private void takeBack(Known known, ChangeId change) {
        known.takeBack(change);
        if (known.founding.founding().equals(change) && all.remove(known.id()) != null)
            byCode.values().forEach(it -> it.remove(known));
    }
}
