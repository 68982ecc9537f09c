package io.hrsystem.query.employees;

import static java.util.stream.Collectors.toMap;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.employees.EmployeeChange.FieldChange;
import io.hrsystem.query.employees.EmployeeRepository.Named;
import io.hrsystem.query.platform.database.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Says of the references in a history what they are called. */
@Controller
class ReferenceNamesController {
    private final Reads reads;
    private final EmployeeRepository employees;

    ReferenceNamesController(Reads reads, EmployeeRepository employees) {
        this.reads = reads;
        this.employees = employees;
    }

    @BatchMapping(typeName = "FieldChange", field = "beforeName")
    Map<FieldChange, String> beforeName(List<FieldChange> changes, @ContextValue Caller caller) {
        return names(changes, FieldChange::before, caller);
    }

    @BatchMapping(typeName = "FieldChange", field = "afterName")
    Map<FieldChange, String> afterName(List<FieldChange> changes, @ContextValue Caller caller) {
        return names(changes, FieldChange::after, caller);
    }

    private Map<FieldChange, String> names(
            List<FieldChange> changes, Function<FieldChange, @Nullable String> idOf, Caller caller) {
        var ids = changes.stream()
                .filter(FieldChange::isReference)
                .map(idOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = new HashMap<FieldChange, String>();
        if (ids.isEmpty()) return names;
        var byId = reads.by(caller, () -> employees.names(caller.tenant().value(), ids)).stream()
                .collect(toMap(Named::getId, Named::getName));
        for (var change : changes) {
            var name = byId.get(idOf.apply(change));
            if (change.isReference() && name != null) names.put(change, name);
        }
        return names;
    }
}
