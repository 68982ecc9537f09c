package io.hrsystem.query.platform.projections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** All groups there are, by name. */
public record ProjectionGroups(List<ProjectionGroup> all) {
    public static ProjectionGroups of(Collection<? extends Projection<?, ?, ?>> projections) {
        var byName = projections.stream().collect(groupingBy(Projection::group, TreeMap::new, toList()));
        return new ProjectionGroups(byName.entrySet().stream()
                .map(it -> new ProjectionGroup(it.getKey(), it.getValue()))
                .toList());
    }

    public List<String> names() {
        return all.stream().map(ProjectionGroup::name).toList();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public ProjectionGroup named(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no group of projections '%s', but %s".formatted(name, String.join(", ", names()))));
    }
}
