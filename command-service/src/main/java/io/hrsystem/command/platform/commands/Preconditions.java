package io.hrsystem.command.platform.commands;

import io.hrsystem.platform.database.SqlBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a command is decided on, read by the first message of its transaction, beside the gate and the idempotency key.
 *
 * @param stream that the command is likely to load; if it loads another one that costs a round trip
 */
public record Preconditions<T>(
        Question<T> question, @Nullable String stream) {
    /** Reads what a statement has found; an empty result may be a refusal. */
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Adds a statement and passes on what it finds. */
    interface Question<T> {
        void ask(SqlBatch statements, Consumer<T> found);
    }

    private record Statement<T>(String sql, Reader<T> reader, SqlBatch.Binder arguments) implements Question<T> {
        @Override
        public void ask(SqlBatch statements, Consumer<T> found) {
            statements.ask(sql, arguments, rows -> found.accept(reader.read(rows)));
        }
    }

    private record Nothing() implements Question<Boolean> {
        @Override
        public void ask(SqlBatch statements, Consumer<Boolean> found) {
            found.accept(true);
        }
    }

    /**
     * Asks one statement, its arguments bound in order. It writes nothing: a transaction id older than the events loaded
     * next would break their order.
     */
    public static <T> Preconditions<T> of(String sql, Reader<T> reader, Object... arguments) {
        return new Preconditions<>(new Statement<>(sql, reader, SqlBatch.inOrder(arguments)), null);
    }

    /** For a command that is decided on its stream alone. */
    public static Preconditions<Boolean> none(String stream) {
        return new Preconditions<>(new Nothing(), stream);
    }

    /** Reads the stream along that the command is likely to load. */
    public Preconditions<T> expecting(String likely) {
        return new Preconditions<>(question, likely);
    }
}
