package io.hrsystem.command.organisation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What holds on every day: each department but the root lies below one that exists, none below itself, and no two have
 * the same code. All this did hold before some changed, so that only they are looked at, those below them, and those of
 * the same codes; what an answer costs grows with the departments, not with their pairs.
 */
record TreeRules(Departments after, Set<DepartmentId> changed) {
    /** @throws Refusal that names a rule that does not hold */
    void requireAll() {
        after.all().forEach(this::requireOpenParents);
        changedOnes().forEach(this::requireNoCycle);
        requireCodesOnce();
    }

    private void requireOpenParents(Department child) {
        var hasChanged = changed.contains(child.id());
        for (var place : child.places()) {
            if (!hasChanged && !changed.contains(place.value())) continue;
            var parent = after.find(place.value());
            // it was there when it was named: its founding has been taken back
            if (parent == null) throw Refusal.of(RefusalCode.IN_USE);
            if (!parent.existsIn(place))
                throw Refusal.of(hasChanged ? RefusalCode.DEPARTMENT_CLOSED : RefusalCode.DEPARTMENT_NOT_EMPTY);
        }
    }

    /** Climbs on all of its days side by side; who has not arrived after as many steps as there are departments goes round. */
    private void requireNoCycle(Department start) {
        var places = start.places();
        for (var steps = 0; !places.isEmpty(); steps++) {
            if (steps > after.all().size()
                    || places.stream().anyMatch(it -> it.value().equals(start.id())))
                throw Refusal.of(RefusalCode.DEPARTMENT_CYCLE);
            places = places.stream().flatMap(this::above).toList();
        }
    }

    private Stream<Period<DepartmentId>> above(Period<DepartmentId> place) {
        var parent = Objects.requireNonNull(after.find(place.value()));
        return parent.parents().periods(place.from(), place.until()).stream();
    }

    private void requireCodesOnce() {
        var codes = changedOnes().map(Department::code).collect(toSet());
        after.all().stream()
                .filter(it -> codes.contains(it.code()))
                .collect(groupingBy(Department::code))
                .forEach(TreeRules::requireOneAfterTheOther);
    }

    private static void requireOneAfterTheOther(String code, List<Department> ofOneCode) {
        var lives = ofOneCode.stream()
                .flatMap(it -> it.life().stream())
                .sorted(comparing(Period::from))
                .toList();
        for (var i = 1; i < lives.size(); i++)
            if (lives.get(i - 1).contains(lives.get(i).from()))
                throw Refusal.of(RefusalCode.DEPARTMENT_CODE_TAKEN).with("code", code);
    }

    private Stream<Department> changedOnes() {
        return changed.stream().map(after::find).filter(Objects::nonNull);
    }
}
