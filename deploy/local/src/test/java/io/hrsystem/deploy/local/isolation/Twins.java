package io.hrsystem.deploy.local.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The same database three times: with a company among others, with it alone, and with nobody. What a request of that
 * company learns must not hang on whether there are others; and what a request learns that has entered no company, on
 * whether there is any.
 */
final class Twins implements AutoCloseable {
    private static final int ROWS = 12;
    private static final int MOST_SIBLINGS = 500;

    private final Place among;
    private final Place alone;
    private final Place empty;
    private final Catalog catalog;
    private final List<Table> tables;
    private final Company own;
    private final List<Company> others = new ArrayList<>();
    private final Map<String, String> untouched;
    private final Map<String, String> nothing;

    Twins(Supplier<TestDatabase> databases, long seed) {
        among = new Place(databases.get());
        alone = new Place(databases.get());
        empty = new Place(databases.get());
        catalog = Catalog.of(among.database().superuser());
        tables = catalog.tables().stream()
                .filter(it -> it.kind() == Table.Kind.TABLE)
                .toList();
        var random = new Random(seed);
        own = Company.hatched("own", 1_000_000, 2001, random);
        others.add(Company.hatched("other", 1_900_000_000, 2011, random));
        fill(seed);
        for (var place : all()) place.keep(tables);
        untouched = among.rowsOfOthers(tables, own);
        nothing = empty.rowsOfOthers(tables, own);
    }

    Catalog catalog() {
        return catalog;
    }

    Company own() {
        return own;
    }

    /** What statements about a table name: others who are in it. */
    List<Company> othersIn(Table table) {
        var there = among.companiesOtherThan(table, own);
        return others.stream().filter(it -> there.contains(it.id())).toList();
    }

    /** In all of the three: as a migration would do it. */
    void everywhere(String sql) {
        for (var place : all()) place.script(sql);
    }

    private void fill(long seed) {
        for (var place : List.of(among, alone)) fill(place, own, seed);
        fill(among, others.getFirst(), seed);
        for (var part : catalog.tables()) if (part.kind() == Table.Kind.PART) fillPart(part, seed);
        for (var table : catalog.tables())
            assertThat(among.companiesOtherThan(table, own)).as(table.name()).isNotEmpty();
        for (var table : tables)
            assertThat(alone.superuser()
                            .sql("SELECT count(*) FROM " + table.name())
                            .query(Integer.class)
                            .single())
                    .as(table.name())
                    .isPositive();
    }

    private void fill(Place place, Company company, long seed) {
        for (var table : tables) table.fill(place.superuser(), company, ROWS, seed, catalog.words());
    }

    /** Where a row lies is decided by its company's id: so many companies more until there is one in this part. */
    private void fillPart(Table part, long seed) {
        var table = whole(part);
        for (var more = 0;
                more < MOST_SIBLINGS && among.companiesOtherThan(part, own).isEmpty();
                more++) {
            others.add(others.getFirst().sibling(others.size()));
            table.fill(among.superuser(), others.getLast(), 1, seed, catalog.words());
        }
    }

    /** What is wrong with the answer to this statement, if anything. */
    Optional<String> look(Moment moment, String sql) throws SQLException {
        var seen = moment.run(among.pool(), own.id(), sql);
        var expected = moment.run((moment.entered ? alone : empty).pool(), own.id(), sql);
        if (!seen.tellsTheSameAs(expected))
            return Optional.of(
                    "%s: %s%n  tells %s%n  but without the others %s".formatted(moment, sql, seen, expected));
        var canary = others.getFirst().id();
        if (!sql.contains(canary) && seen.names(canary))
            return Optional.of("%s: %s%n  names another company: %s".formatted(moment, sql, seen));
        if (!moment.entered && seen.changed() > 0)
            return Optional.of("%s: %s%n  changes %d rows of nobody".formatted(moment, sql, seen.changed()));
        return Optional.empty();
    }

    /** Which tables are not as they were, but for the own company's rows. */
    List<String> changedOfOthers(List<Table> looked) {
        var now = among.rowsOfOthers(looked, own);
        var changed = new ArrayList<>(looked.stream()
                .map(Table::name)
                .filter(it -> !Objects.equals(untouched.get(it), now.get(it)))
                .toList());
        empty.rowsOfOthers(looked, own).forEach((table, rows) -> {
            if (!rows.equals(nothing.get(table))) changed.add(table + " of nobody");
        });
        return changed;
    }

    void putBack(List<Table> changed) {
        for (var place : all()) place.putBack(changed);
    }

    Table whole(Table part) {
        return tables.stream()
                .filter(it -> it.name().equals(part.whole()))
                .findFirst()
                .orElseThrow();
    }

    /** All but parts and views, which have no rows of their own. */
    List<Table> tables() {
        return tables;
    }

    private List<Place> all() {
        return List.of(among, alone, empty);
    }

    @Override
    public void close() {
        all().forEach(Place::close);
    }
}
