package io.hrsystem.query.platform.projections.rebuild;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The next generation of some tables, by the functions of their owner. */
record Generation(List<String> tables, JdbcTemplate database) {
    static final String SCHEMA = "next";
    private static final int AT_ONCE = 2;

    /** Empty tables without keys. */
    void begin() {
        dropPrevious();
        call("SELECT begin_generation(?)", (Object) tables.toArray(String[]::new));
    }

    /**
     * Keys, indexes and statistics, in many short transactions. One alone would leave the other processors idle; first
     * what is below the tables, since the index of a whole table is made of those of its parts.
     */
    void index() {
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("index-", 1).factory())) {
            var parts = new ArrayList<Runnable>();
            var wholes = new ArrayList<Runnable>();
            for (var table : tables) {
                var count = partsOf(table);
                for (var part = 1; part <= count; part++) parts.add(indexing(table, part, count));
                wholes.add(indexing(table, count + 1, count));
            }
            run(parts, threads);
            run(wholes, threads);
        }
    }

    /** The indexes of a table's n-th part, then its statistics. */
    private Runnable indexing(String table, int number, int parts) {
        return () -> {
            indexStep(table, number);
            indexStep(table, number + parts + 1);
        };
    }

    private static void run(List<Runnable> steps, Executor threads) {
        var running = steps.stream().map(it -> CompletableFuture.runAsync(it, threads));
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    }

    private int partsOf(String table) {
        return requireNonNull(database.queryForObject(
                "SELECT count(*) FROM pg_inherits WHERE inhparent = format('%I.%I', ?, ?)::regclass",
                Integer.class, SCHEMA, table));
    }

    private void indexStep(String table, int step) {
        call("SELECT index_generation(?, ?)", table, step);
    }

    /** Row level security, when nothing more is copied. */
    void protect() {
        call("SELECT protect_generation(?)", (Object) tables.toArray(String[]::new));
    }

    /** Becomes the live one when the running transaction commits. */
    void switchOver() {
        call("SELECT switch_generation(?)", (Object) tables.toArray(String[]::new));
    }

    /** The tables that were live before. */
    void dropPrevious() {
        call("SELECT drop_previous_generation(?)", (Object) tables.toArray(String[]::new));
    }

    private void call(String sql, Object... arguments) {
        database.query(sql, _ -> {}, arguments);
    }
}
