package io.hrsystem.command.batch;

import io.hrsystem.contract.batch.FailureClass;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * What has gone wrong with an item.
 *
 * @param passes whether it may go well if it is tried again as it is
 */
record Fault(FailureClass failureClass, boolean passes) {
    private static final Fault DATA = new Fault(FailureClass.DATA, false);
    private static final Fault RACE = new Fault(FailureClass.DATABASE, true);

    static Fault of(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .limit(10)
                .map(Fault::known)
                .filter(it -> it != null)
                .findFirst()
                .orElse(DATA);
    }

    private static @Nullable Fault known(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException _ -> RACE;
            case Refusal refusal when refusal.code() == RefusalCode.BUSY -> RACE;
            case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
            default -> null;
        };
    }

    /** Of a task that was given up, whose failure is known by its text alone. */
    static FailureClass classOf(String reason) {
        var at = reason.lastIndexOf("SQLSTATE ");
        if (at < 0) return reason.equals("PROCESS_DIED") ? FailureClass.DATABASE : FailureClass.DATA;
        var found = ofState(reason.substring(at + "SQLSTATE ".length()).split(" ")[0]);
        return found == null ? FailureClass.DATA : found.failureClass;
    }

    /** Classes of PostgreSQL's states: no connection, out of resources, being shut down; waited too long; lost a race. */
    private static @Nullable Fault ofState(String state) {
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"))
            return new Fault(FailureClass.DATABASE, true);
        if (state.equals("57014") || state.equals("55P03") || state.equals("25P03"))
            return new Fault(FailureClass.TIMEOUT, true);
        return state.startsWith("40") ? RACE : null;
    }
}
