package io.hrsystem.query.audit;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ids in an event of others than its subject: of whatever has an id type, and of clients, whose ids are texts. */
final class Mentions {
    private static final ClassValue<List<RecordComponent>> IDS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> event) {
            return Stream.of(event.getRecordComponents()).filter(Mentions::isId).toList();
        }
    };

    private Mentions() {}

    /** A change is found by whom it is about. */
    private static boolean isId(RecordComponent component) {
        var type = component.getType();
        return (type.isRecord() && type.getSimpleName().endsWith("Id") && type != ChangeId.class)
                || component.getName().equals("clientId");
    }

    static Set<String> in(DomainEvent event) {
        var ids = IDS.get(event.getClass());
        var mentioned = new LinkedHashSet<String>();
        for (var id : ids) {
            var value = Said.value(id, event);
            if (value != null && !value.toString().equals(event.subject())) mentioned.add(value.toString());
        }
        return mentioned;
    }
}
