package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.PersonalValue;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record says, component by component: {@code settings.payDay}. */
final class Said {
    private Said() {}

    /** Null is not said; nor is what is left out. */
    static Map<String, Object> by(DomainEvent event, Set<String> leftOut) {
        var said = new LinkedHashMap<String, Object>();
        for (var component : event.getClass().getRecordComponents())
            if (!leftOut.contains(component.getName())) add(said, component.getName(), value(component, event));
        return said;
    }

    /** Of a part of an event. */
    static Map<String, Object> by(Record part) {
        var said = new LinkedHashMap<String, Object>();
        for (var component : part.getClass().getRecordComponents())
            add(said, component.getName(), value(component, part));
        return said;
    }

    /** A record of several values is said value by value; lists are one value. */
    private static void add(Map<String, Object> said, String name, @Nullable Object value) {
        if (value == null || (value instanceof Collection<?> all && all.isEmpty())) return;
        if (!(value instanceof Record several)
                || value instanceof PersonalValue
                || value.getClass().getRecordComponents().length == 1) said.put(name, value);
        else by(several).forEach((inner, each) -> said.put(name + "." + inner, each));
    }

    static @Nullable Object value(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
