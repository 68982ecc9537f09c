package io.hrsystem.query.platform.graphql;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** Who may ask for a field, known before its controller is called; it is the controller that refuses. */
@Component
final class FieldRoles {
    private final Map<String, Set<Role>> byField = new HashMap<>();

    FieldRoles(ListableBeanFactory beans) {
        for (var name : beans.getBeanNamesForAnnotation(Controller.class)) {
            var type = beans.getType(name);
            if (type != null)
                for (var method : MethodIntrospector.selectMethods(type, FieldRoles::isOfAField)) add(method);
        }
    }

    private static boolean isOfAField(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, SchemaMapping.class);
    }

    private void add(Method method) {
        var mapping = requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class));
        var roles = method.getAnnotation(RolesAllowed.class);
        var field = mapping.field().isEmpty() ? method.getName() : mapping.field();
        if (roles != null)
            byField.put(
                    mapping.typeName() + "." + field,
                    Stream.of(roles.value()).map(Role::valueOf).collect(toUnmodifiableSet()));
    }

    /** Also if nothing is said about the field: then whoever has come to its parent may. */
    boolean allow(Caller caller, DataFetchingEnvironment field) {
        var parent = ((GraphQLObjectType) field.getParentType()).getName();
        var roles = byField.get(parent + "." + field.getField().getName());
        return roles == null || !Collections.disjoint(roles, caller.roles());
    }
}
