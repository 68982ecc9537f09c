package io.hrsystem.query.platform.projections.rebuild;

import org.springframework.jdbc.core.JdbcTemplate;

/** Tables that are filled beside the live ones of the same names. */
interface TablesBeside {
    JdbcTemplate database();

    String schema();

    /** Does it in a transaction of its own, or in the one that is running. */
    void write(Runnable work);
}
