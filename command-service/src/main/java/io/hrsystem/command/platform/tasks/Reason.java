package io.hrsystem.command.platform.tasks;

import io.hrsystem.platform.Refusal;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what went wrong by types and codes only: messages of exceptions may quote addresses and names. */
final class Reason {
    private Reason() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(Reason::name)
                .distinct()
                .collect(Collectors.joining(" < "));
    }

    private static String name(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.code();
            case SQLException sql -> "SQLSTATE " + sql.getSQLState();
            default -> failure.getClass().getSimpleName();
        };
    }
}
