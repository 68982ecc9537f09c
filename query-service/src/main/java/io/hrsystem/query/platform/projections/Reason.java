package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.CannotApply;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Why an event could not be applied, without the messages of failures, which may quote what is in the event. */
final class Reason {
    private static final String OURS = "io.hrsystem.";

    private Reason() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case CannotApply expected -> String.valueOf(expected.getMessage());
            case PSQLException refused when refused.getServerErrorMessage() != null -> refusal(refused);
            case SQLException refused -> "SQLSTATE " + refused.getSQLState();
            case Throwable wrapping when wrapping.getCause() != null -> of(wrapping.getCause());
            case Throwable other -> other.getClass().getName() + place(other);
        };
    }

    private static String refusal(PSQLException refused) {
        var error = refused.getServerErrorMessage();
        var reason = "SQLSTATE " + refused.getSQLState();
        if (error == null || error.getTable() == null) return reason;
        var what = error.getConstraint() == null ? error.getColumn() : error.getConstraint();
        return "%s at %s of %s".formatted(reason, what, error.getTable());
    }

    private static String place(Throwable failure) {
        for (var frame : failure.getStackTrace()) if (frame.getClassName().startsWith(OURS)) return " at " + frame;
        return "";
    }
}
