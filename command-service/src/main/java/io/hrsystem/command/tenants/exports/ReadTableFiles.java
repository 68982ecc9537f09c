package io.hrsystem.command.tenants.exports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.TableFormat;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** A company's rows of all tables that are read from, each table as a file for a spreadsheet. */
@Component
final class ReadTableFiles {
    private static final int ROWS_AT_ONCE = 1_000;

    /** How the system works, and what has a file of its own: nothing of it is a record of the company. */
    static final Set<String> LEFT_OUT = Set.of(
            // the gate, whom it lets in, and what it has ended
            "tenant_gate",
            "revoked_client",
            "ended_session",
            "employment_end",
            "account_access",
            // of pages: who is signed in right now
            "page_session",
            // how far read models are
            "parked_event",
            "set_aside_event",
            "company_generation",
            "view_generation",
            "to_heal",
            "admin_run",
            // an index of events, which are all in events.jsonl
            "audit_entry",
            "audit_mention");

    /** Parts of tables are in the whole; what is built beside lies in other schemas. */
    private static final String TABLES = """
        SELECT relname FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
           AND EXISTS (SELECT FROM pg_attribute
                        WHERE attrelid = pg_class.oid AND attname = 'tenant_id' AND NOT attisdropped)
         ORDER BY relname COLLATE "C"\
        """;

    private final DataSource read;

    ReadTableFiles(DataSource readSystem) {
        this.read = readSystem;
    }

    /** All as they were at one moment. */
    void addTo(ExportZip zip, TenantId company) throws Exception {
        try (var connection = read.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var settings = connection.createStatement()) {
                // whoever takes it may be slow
                settings.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
                for (var table : tables(connection))
                    zip.add("tables/" + table + ".csv", out -> rows(connection, table, company, out));
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(TABLES)) {
            while (found.next()) tables.add(found.getString(1));
        }
        tables.removeIf(LEFT_OUT::contains);
        return tables;
    }

    private static long rows(Connection connection, String table, TenantId company, OutputStream out) throws Exception {
        var sql = "SELECT * FROM \"%s\" WHERE tenant_id = ?".formatted(table);
        try (var statement = connection.prepareStatement(sql);
                var file = TableFormat.CSV.to(out)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setString(1, company.value());
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData();
                var names = new ArrayList<String>();
                var numbers = new HashSet<Integer>();
                for (var place = 1; place <= columns.getColumnCount(); place++) {
                    names.add(columns.getColumnName(place));
                    if (isNumber(columns.getColumnType(place))) numbers.add(place - 1);
                }
                file.row(names);
                file.numbers(numbers);
                var many = 0L;
                for (; rows.next(); many++) file.row(cells(rows, names.size()));
                return many;
            }
        }
    }

    private static boolean isNumber(int type) {
        return switch (type) {
            case java.sql.Types.SMALLINT,
                    java.sql.Types.INTEGER,
                    java.sql.Types.BIGINT,
                    java.sql.Types.NUMERIC,
                    java.sql.Types.DOUBLE,
                    java.sql.Types.REAL -> true;
            default -> false;
        };
    }

    private static List<String> cells(ResultSet row, int many) throws SQLException {
        var cells = new ArrayList<String>(many);
        for (var place = 1; place <= many; place++) cells.add(Objects.requireNonNullElse(row.getString(place), ""));
        return cells;
    }
}
