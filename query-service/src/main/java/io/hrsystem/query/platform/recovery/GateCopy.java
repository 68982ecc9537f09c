package io.hrsystem.query.platform.recovery;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the gate of the command database in the place of the one of reads: who is let in there and who is not, whatever
 * the versions of both are. All of it or nothing.
 */
@Component
class GateCopy {
    private static final List<String> TABLES =
            List.of("tenant_gate", "revoked_client", "account_access", "ended_session", "employment_end");
    private static final int ROWS = 5_000;

    /** Sums do not hang on the order. What no token can hang on any longer is dropped at leisure. */
    private static final String DIGEST = """
        SELECT count(*) || ' ' || coalesce(sum(hashtextextended(to_jsonb(gate)::text, 0)::numeric), 0)
          FROM %s AS gate%s\
        """;

    private static final String STILL_COUNTS = " WHERE ended_at > now() - interval '50 minutes'";

    private final JdbcTemplate read;
    private final JdbcTemplate command;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    GateCopy(HikariDataSource commandSystem, JdbcTemplate systemJdbc, JdbcTransactionManager systemTransactions) {
        this.read = systemJdbc;
        this.command = new JdbcTemplate(commandSystem);
        command.setFetchSize(ROWS);
        this.writing = new TransactionTemplate(systemTransactions);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(commandSystem));
        reading.setReadOnly(true);
    }

    /** @param closed whether companies stay outside in any case; asked when nobody can change the gate any more */
    void takeOver(BooleanSupplier closed) {
        writing.executeWithoutResult(_ -> {
            read.query("SELECT clear_gate()", _ -> {});
            reading.executeWithoutResult(_ -> {
                for (var table : TABLES) copy(table);
                command.query("SELECT mode, version FROM maintenance", row -> {
                    var mode = closed.getAsBoolean() ? "MAINTENANCE" : row.getString(1);
                    read.query("SELECT put_maintenance(?, ?)", _ -> {}, mode, row.getLong(2));
                });
            });
        });
    }

    private void copy(String table) {
        var rows = new ArrayList<String>(ROWS);
        Consumer<List<String>> send = it -> {
            if (!it.isEmpty())
                read.query("SELECT put_gate_rows(?, ?::json)", _ -> {}, table, "[" + String.join(",", it) + "]");
            it.clear();
        };
        command.query("SELECT to_json(gate)::text FROM %s AS gate".formatted(table), row -> {
            rows.add(row.getString(1));
            if (rows.size() == ROWS) send.accept(rows);
        });
        send.accept(rows);
    }

    /** The tables in which both do not say the same. */
    List<String> differences() {
        var different = new ArrayList<String>();
        for (var table : TABLES) {
            var digest = DIGEST.formatted(table, table.equals("ended_session") ? STILL_COUNTS : "");
            if (!isSame(digest)) different.add(table);
        }
        if (!isSame("SELECT mode || ' ' || version FROM maintenance")) different.add("maintenance");
        return different;
    }

    private boolean isSame(String question) {
        return Objects.equals(
                command.queryForObject(question, String.class), read.queryForObject(question, String.class));
    }
}
