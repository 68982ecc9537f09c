package io.hrsystem.query.platform.projections.rebuild;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The next generation of some tables, by the functions of their owner. */
record Generation(List<String> tables, JdbcTemplate database) {
    static final String SCHEMA = "next";

    /** Empty tables, with their keys and indexes: made afterwards, these would take long transactions. */
    void begin() {
        call("SELECT begin_generation(?)", (Object) tables.toArray(String[]::new));
        stepByStep("SELECT index_generation(?, ?)");
    }

    /** Statistics, in many short transactions. */
    void analyze() {
        stepByStep("SELECT analyze_generation(?, ?)");
    }

    private void stepByStep(String sql) {
        for (var table : tables) {
            var step = 1;
            while (Boolean.TRUE.equals(database.queryForObject(sql, Boolean.class, table, step))) step++;
        }
    }

    /** Becomes the live one when the running transaction commits. */
    void switchOver() {
        call("SELECT switch_generation(?)", (Object) tables.toArray(String[]::new));
    }

    private void call(String sql, Object... arguments) {
        database.query(sql, _ -> {}, arguments);
    }
}
