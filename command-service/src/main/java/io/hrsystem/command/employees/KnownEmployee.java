package io.hrsystem.command.employees;

import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.platform.tables.Column;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** What a file may say of an employment: as it began, or as it is today. */
record KnownEmployee(Employment employment, LocalDate today) {
    static KnownEmployee of(DomainEventStream events, LocalDate today) {
        var employment = new Employment();
        events.forEachRemaining(it -> employment.on((EmployeeEvent) it.getPayload()));
        return new KnownEmployee(employment, today);
    }

    boolean says(Column column, String value) {
        var hired = employment.hired();
        if (hired == null) return false;
        if (column.equals(Column.HIRED_ON)) return value.equals(hired.hiredOn().toString());
        var fact = facts().get(column);
        return fact != null
                && Stream.of(fact.find(hired.change()), fact.changeOn(today))
                        .anyMatch(it -> it != null && value.equals(text(it.value())));
    }

    private Map<Column, Timeline<?>> facts() {
        var details = employment.details();
        return Map.of(
                Column.NAME, details.names(),
                Column.EMAIL, details.emails(),
                Column.PHONE, details.phones(),
                Column.DEPARTMENT, employment.departments(),
                Column.POSITION, employment.positions());
    }

    private static @Nullable String text(Object value) {
        return switch (value) {
            case Optional<?> some -> some.map(KnownEmployee::text).orElse(null);
            case PersonalValue personal -> personal.value();
            default -> value.toString();
        };
    }
}
