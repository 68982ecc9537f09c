package io.hrsystem.command.platform.messages;

import io.hrsystem.platform.database.SqlBatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a request's transaction reads with its first message, beside the gate and the idempotency key.
 *
 * @param stream that the command is likely to load; if it loads another one that costs a round trip
 */
public record Preconditions<T>(
        Question<T> question, @Nullable String stream) {
    /** Adds statements that write nothing: a transaction id older than the events loaded next would break their order. */
    public interface Question<T> {
        /** @param found is given what the command depends on, once */
        void ask(SqlBatch statements, Consumer<T> found);
    }

    /** For a command that depends on nothing else. */
    public static Preconditions<Boolean> plain(@Nullable String stream) {
        return new Preconditions<>((_, found) -> found.accept(true), stream);
    }
}
