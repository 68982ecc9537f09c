package io.hrsystem.query.platform.graphql;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needed;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.graphql.api.FieldsNeed;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** What a field needs, by what its controller says. */
@Component
final class FieldPermissions {
    private static final String ROOT = "Query";
    private static final String INTROSPECTION = "__";

    private final Map<String, Map<String, Permission>> byType = new HashMap<>();

    FieldPermissions(ListableBeanFactory beans) {
        for (var name : beans.getBeanNamesForAnnotation(Controller.class)) {
            var type = requireNonNull(beans.getType(name));
            for (var method : MethodIntrospector.selectMethods(type, FieldPermissions::isOfAField)) add(method, type);
            var plain = AnnotatedElementUtils.findMergedAnnotation(type, FieldsNeed.class);
            if (plain != null) for (var field : plain.fields()) add(plain.type(), field, plain.value());
        }
    }

    private static boolean isOfAField(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, SchemaMapping.class)
                || AnnotatedElementUtils.hasAnnotation(method, BatchMapping.class);
    }

    private void add(Method method, Class<?> type) {
        var permission = Needed.by(method, type);
        if (permission == null) return;
        var one = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
        if (one != null) add(one.typeName(), nameOf(one.field(), method), permission);
        var many = AnnotatedElementUtils.findMergedAnnotation(method, BatchMapping.class);
        if (many != null) add(many.typeName(), nameOf(many.field(), method), permission);
    }

    private static String nameOf(String said, Method method) {
        return said.isEmpty() ? method.getName() : said;
    }

    private void add(String type, String field, Permission permission) {
        byType.computeIfAbsent(type, _ -> new HashMap<>()).put(field, permission);
    }

    /** By type and field. */
    Map<String, Map<String, Permission>> rows() {
        return Collections.unmodifiableMap(byType);
    }

    /** Null if it needs nothing, or nobody has said what. */
    @Nullable
    Permission of(String type, String field) {
        return byType.getOrDefault(type, Map.of()).get(field);
    }

    /** Of a question silence means no; below one, that whoever has come to the parent may. */
    boolean allow(@Nullable Caller caller, DataFetchingEnvironment environment) {
        var type = ((GraphQLObjectType) environment.getParentType()).getName();
        var field = environment.getFieldDefinition().getName();
        var permission = of(type, field);
        if (permission == null) return !type.equals(ROOT) || field.startsWith(INTROSPECTION);
        return caller != null && caller.may(permission);
    }
}
