package io.hrsystem.query.platform.projections.rebuild;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The next generation of some tables, by the functions of their owner. */
record Generation(List<String> tables, JdbcTemplate database) {
    static final String SCHEMA = "next";

    /** Empty tables without keys. */
    void begin() {
        dropPrevious();
        call("SELECT begin_generation(?)", (Object) tables.toArray(String[]::new));
    }

    /** Keys, indexes and statistics, in many short transactions. */
    void index() {
        for (var table : tables) {
            var step = 1;
            while (Boolean.TRUE.equals(
                    database.queryForObject("SELECT index_generation(?, ?)", Boolean.class, table, step))) step++;
        }
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
