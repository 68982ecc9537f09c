package io.hrsystem.query.platform.graphql;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Set;
import java.util.TreeSet;

/** The whole of an answer: all that comes with its parents, each type once on the way down. */
record AllFields(GraphQLSchema schema, FieldPermissions permissions) {
    /** Of a question; empty if it answers with a plain value. */
    String of(String question) {
        return of(schema.getQueryType().getFieldDefinition(question), Set.of());
    }

    private String of(GraphQLFieldDefinition field, Set<String> above) {
        if (!(unwrapAll(field.getType()) instanceof GraphQLObjectType type)) return "";
        var seen = new TreeSet<>(above);
        seen.add(type.getName());
        return type.getFieldDefinitions().stream()
                .filter(it -> permissions.of(type.getName(), it.getName()) == null)
                .filter(it -> !seen.contains(unwrapAll(it.getType()).getName()))
                .map(it -> it.getName() + (it.getArgument("first") == null ? " " : "(first: 2) ") + of(it, seen))
                .collect(joining(" ", "{ ", "}"));
    }
}
