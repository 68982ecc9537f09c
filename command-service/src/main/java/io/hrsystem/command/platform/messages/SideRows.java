package io.hrsystem.command.platform.messages;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows written beside the events in the same transaction: claims, reference rows, the kept answer. They are sent
 * together, in one round trip, after the events have been appended. A function may refuse by SQL state HR409 or HR422
 * with the code as message.
 */
public final class SideRows {
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    SideRows() {}

    /** Adds one statement; its arguments are bound in order. */
    public SideRows add(String sql, @Nullable Object... values) {
        statements.add(sql);
        for (var value : values) arguments.add(value);
        return this;
    }

    /** Adds one statement before all others. */
    void addFirst(String sql, @Nullable Object... values) {
        statements.addFirst(sql);
        arguments.addAll(0, Arrays.asList(values));
    }

    void write(DataSource database) {
        send(database, String.join("; ", statements));
    }

    /** In one round trip with COMMIT; where no row is written, it is left to whoever began the transaction. */
    void writeAndCommit(DataSource database) {
        send(database, String.join("; ", statements) + "; COMMIT");
    }

    private void send(DataSource database, String sql) {
        if (statements.isEmpty()) return;
        if (!TransactionSynchronizationManager.hasResource(database))
            throw new IllegalStateException(
                    "Rows beside events are written in the transaction of the events, or not at all");
        var connection = DataSourceUtils.getConnection(database);
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.size(); i++) statement.setObject(i + 1, arguments.get(i));
            statement.execute();
        } catch (SQLException e) {
            throw refusalOr(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static RuntimeException refusalOr(SQLException e) {
        var reason = e instanceof org.postgresql.util.PSQLException p && p.getServerErrorMessage() != null
                ? p.getServerErrorMessage().getMessage()
                : null;
        if (reason != null && "HR409".equals(e.getSQLState())) return new Refusal(Kind.STATE, reason);
        if (reason != null && "HR422".equals(e.getSQLState())) return new Refusal(Kind.RULE, reason);
        var translated = new SQLStateSQLExceptionTranslator().translate("side rows", null, e);
        return translated != null ? translated : new IllegalStateException(e);
    }
}
