package io.hrsystem.query.platform.projections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hrsystem.query.platform.projections.api.Projection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All groups there are, by name: what is kept up to date, rebuilt, read from and listed. */
public record ProjectionGroups(List<ProjectionGroup> all) {
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @throws IllegalStateException if two projections have one name, or a group has none that can be written anywhere */
    public ProjectionGroups {
        var names = new HashSet<String>();
        for (var group : all) {
            if (!NAME.matcher(group.name()).matches())
                throw new IllegalStateException("'%s' is no name of a projection group".formatted(group.name()));
            group.projections().stream()
                    .flatMap(ProjectedTable::tables)
                    .filter(it -> !names.add(it.name()))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new IllegalStateException("there is more than one projection '%s'".formatted(it.name()));
                    });
        }
    }

    public static ProjectionGroups of(Collection<? extends Projection<?, ?>> projections) {
        var byName = projections.stream()
                .<ProjectedTable<?, ?>>map(ProjectedTable::of)
                .collect(groupingBy(it -> it.projection().group(), TreeMap::new, toList()));
        return new ProjectionGroups(byName.entrySet().stream()
                .map(it -> new ProjectionGroup(it.getKey(), it.getValue()))
                .toList());
    }

    public Stream<? extends ProjectedTable<?, ?>> projections() {
        return all.stream().flatMap(it -> it.projections().stream());
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
                        "'%s' is no projection group; there are %s".formatted(name, names())));
    }

    /**
     * Refuses names that would silently mean nothing.
     *
     * @param where they are written
     * @throws IllegalStateException if one of them is none of a group
     */
    public void requireKnown(String where, Collection<String> written) {
        var unknown =
                written.stream().filter(it -> !names().contains(it)).sorted().toList();
        if (!unknown.isEmpty())
            throw new IllegalStateException(
                    "%s names %s, but there are only the projection groups %s".formatted(where, unknown, names()));
    }
}
