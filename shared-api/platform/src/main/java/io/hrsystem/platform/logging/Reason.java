package io.hrsystem.platform.logging;

import io.hrsystem.platform.Refusal;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says what went wrong by types, codes and places only: messages of exceptions may quote addresses and names. */
public final class Reason {
    private static final String OURS = "io.hrsystem.";

    private Reason() {}

    /** From the outside to the cause: {@code IllegalStateException < SQLSTATE 23505 at claim_pkey of claim}. */
    public static String of(Throwable failure) {
        return causes(failure).map(Reason::name).distinct().collect(Collectors.joining(" < "));
    }

    /** What the database said, or else the same with the line of ours where the cause was thrown. */
    public static String withPlace(Throwable failure) {
        var cause = causes(failure).reduce(failure, (_, last) -> last);
        if (cause instanceof SQLException) return name(cause);
        for (var frame : cause.getStackTrace())
            if (frame.getClassName().startsWith(OURS)) return of(failure) + " at " + frame;
        return of(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(5);
    }

    private static String name(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.code().value();
            case PSQLException sql
            when sql.getServerErrorMessage() != null ->
                "SQLSTATE " + sql.getSQLState() + where(sql.getServerErrorMessage());
            case SQLException sql -> "SQLSTATE " + sql.getSQLState();
            default -> failure.getClass().getSimpleName();
        };
    }

    private static String where(ServerErrorMessage error) {
        if (error.getTable() == null) return "";
        var what = error.getConstraint() == null ? error.getColumn() : error.getConstraint();
        return " at %s of %s".formatted(what, error.getTable());
    }
}
