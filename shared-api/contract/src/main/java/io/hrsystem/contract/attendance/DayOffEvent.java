package io.hrsystem.contract.attendance;

import io.hrsystem.contract.DomainEvent;
import java.time.LocalDate;

/** Facts about the days off of a company's own. */
public sealed interface DayOffEvent extends DomainEvent {
    LocalDate date();

    /** The day itself: no person is in it. */
    @Override
    default String subject() {
        return date().toString();
    }

    /** A later one of the same date replaces it. */
    record DayOffDeclared(LocalDate date, String name, boolean paid) implements DayOffEvent {}

    record DayOffTakenBack(LocalDate date) implements DayOffEvent {}
}
