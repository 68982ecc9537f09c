package io.hrsystem.query.platform.projections.rebuild;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.ErasedCompanies;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ReadModelGenerations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The next generation of a group's tables, by the functions of their owner. */
final class Generation implements TablesBeside {
    static final String SCHEMA = "next";
    private static final int AT_ONCE = 2;

    private final String group;
    private final List<String> tables;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final ReadModelGenerations generations;
    private long rebuild;

    private record Index(String table, String name, boolean ofPart) {}

    Generation(ProjectionGroup group, JdbcTemplate database, JdbcTransactionManager transactions) {
        this.group = group.name();
        this.tables = List.of(group.tables());
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.generations = new ReadModelGenerations(database);
    }

    @Override
    public JdbcTemplate database() {
        return database;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    /** Empty tables without keys. */
    void begin() {
        transaction.executeWithoutResult(_ -> {
            rebuild = generations.begin(group);
            dropPrevious();
            call("SELECT begin_generation(?)", names());
        });
    }

    /** Unless another rebuild has begun meanwhile: it has tables of the same names. */
    @Override
    public void write(Runnable work) {
        transaction.executeWithoutResult(_ -> {
            generations.requireLatest(group, rebuild);
            work.run();
        });
    }

    /**
     * Keys, indexes and statistics, each in a transaction of its own. One at a time would leave the other processors
     * idle; first what is below the tables, since the index of a whole table is made of those of its parts.
     */
    void index() {
        var all = database.query(
                "SELECT table_name, index_name, of_part FROM generation_indexes(?)",
                (row, _) -> new Index(row.getString(1), row.getString(2), row.getBoolean(3)),
                names());
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("index-", 1).factory())) {
            run(all.stream().filter(Index::ofPart), threads);
            run(all.stream().filter(not(Index::ofPart)), threads);
        }
    }

    private void run(Stream<Index> indexes, Executor threads) {
        var running = indexes.collect(groupingBy(Index::table, LinkedHashMap::new, toList())).entrySet().stream()
                .map(it -> CompletableFuture.runAsync(() -> index(it.getKey(), it.getValue()), threads));
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    }

    private void index(String table, List<Index> indexes) {
        for (var index : indexes) LongStatement.run(database, "SELECT index_generation(?)", index.name);
        LongStatement.run(database, "SELECT analyze_generation(?)", table);
    }

    /** Row level security, when nothing more is copied. */
    void protect() {
        call("SELECT protect_generation(?)", names());
    }

    /** Becomes the live one when the running transaction commits, which knows everything up to this position. */
    void switchOver(GlobalPosition position) {
        generations.goLive(group, rebuild, position);
        call("SELECT switch_generation(?)", names());
    }

    /** What was read of them before their events went. */
    void remove(ErasedCompanies erased) {
        for (var table : tables) erased.removeFrom(SCHEMA + "." + table);
    }

    /** The tables that were live before. */
    void dropPrevious() {
        call("SELECT drop_previous_generation(?)", names());
    }

    /** It will not go live. */
    void abandon() {
        write(() -> call("SELECT abandon_generation(?)", names()));
    }

    /** How many there are in the live tables. */
    long rows() {
        if (tables.isEmpty()) return 0;
        var counts = tables.stream().map("(SELECT count(*) FROM %s)"::formatted).collect(joining(" + ", "SELECT ", ""));
        return LongStatement.ask(database, counts);
    }

    private Object names() {
        return tables.toArray(String[]::new);
    }

    private void call(String sql, Object argument) {
        database.query(sql, _ -> {}, argument);
    }
}
