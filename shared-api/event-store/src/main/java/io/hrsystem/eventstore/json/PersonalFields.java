package io.hrsystem.eventstore.json;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.keys.KeyName;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The personal values of one event type; they stand in the event itself, never inside of another value. */
record PersonalFields(List<RecordComponent> fields) {
    static PersonalFields of(Class<?> event) {
        var fields = Stream.of(event.getRecordComponents())
                .filter(it -> PersonalValue.class.isAssignableFrom(it.getType()))
                .toList();
        fields.forEach(it -> it.getAccessor().setAccessible(true));
        return new PersonalFields(fields);
    }

    /** The keys by which an event's values are encrypted. */
    Set<KeyName> keys(DomainEvent event, TenantId tenant) {
        return fields.stream()
                .map(it -> value(it, event))
                .filter(Objects::nonNull)
                .map(it -> new KeyName(tenant, event.subject(), it.retention()))
                .collect(toUnmodifiableSet());
    }

    private static PersonalValue value(RecordComponent field, DomainEvent event) {
        try {
            return (PersonalValue) field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
