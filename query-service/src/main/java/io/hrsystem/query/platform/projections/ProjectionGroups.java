package io.hrsystem.query.platform.projections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hrsystem.query.platform.projections.api.Projection;
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

    /** @throws IllegalArgumentException if there is none of this name */
    public ProjectionGroup named(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no projections are called '" + name + "'"));
    }
}
