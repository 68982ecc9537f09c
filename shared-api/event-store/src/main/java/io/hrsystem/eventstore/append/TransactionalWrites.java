package io.hrsystem.eventstore.append;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.SqlBatch;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Rows written beside the events in the same transaction: claims, reference rows, the stored response. A function may
 * refuse by SQL state HR409 or HR422 with the code as message and the field as column.
 */
public final class TransactionalWrites {
    private final SqlBatch statements = new SqlBatch();

    /** Adds one statement; its arguments are bound in order. */
    public TransactionalWrites add(String sql, @Nullable Object... values) {
        statements.add(sql, values);
        return this;
    }

    /** The same for a statement that says something; it may be rolled back after it has been heard. */
    public TransactionalWrites ask(String sql, SqlBatch.Reader reader, @Nullable Object... values) {
        statements.ask(sql, reader, values);
        return this;
    }

    /** Writes them in the running transaction, in one round trip: where there are no events beside which to write. */
    public void write(DataSource database) {
        new TransactionBatches(database, this).send();
    }

    SqlBatch statements() {
        return statements;
    }

    static RuntimeException refusalOr(SQLException e) {
        var error = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (error != null && String.valueOf(e.getSQLState()).startsWith("HR")) {
            var refusal = Refusal.of(RefusalCode.valueOf(String.valueOf(error.getMessage())));
            var field = error.getColumn();
            return field == null ? refusal : refusal.about(field);
        }
        var translated = new SQLStateSQLExceptionTranslator().translate("events and transactional writes", null, e);
        return translated != null ? translated : new IllegalStateException(e);
    }
}
