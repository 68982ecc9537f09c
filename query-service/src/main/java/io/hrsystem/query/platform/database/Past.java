package io.hrsystem.query.platform.database;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leads a transaction into a view: until its end, tables and functions are found there and nowhere else. */
record Past(JdbcTemplate database) {
    private static final String ENTER = """
        SELECT set_config('search_path', 'view_' || replace(replay_id, '-', ''), true)
          FROM view_generation WHERE tenant_id = ? AND replay_id = ? AND ready
        """;

    /**
     * Does nothing for who reads what holds now.
     *
     * @throws Refusal REPLAY_GONE
     */
    void enter(Caller caller) {
        var replay = caller.replay();
        if (replay == null) return;
        var entered = database.queryForList(ENTER, String.class, caller.tenant().value(), replay.value());
        if (entered.isEmpty()) throw Refusal.of(RefusalCode.REPLAY_GONE);
    }
}
