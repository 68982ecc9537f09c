package io.hrsystem.query.platform.graphql;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Refuses the start if a field is read from a projection group that is not there: it would wait for it in vain. */
@Component
final class ReadFromCheck {
    ReadFromCheck(GraphQlSource source, ProjectionGroups groups) {
        check(source.schema(), groups);
    }

    static void check(GraphQLSchema schema, ProjectionGroups groups) {
        for (var type : schema.getAllTypesAsList())
            if (type instanceof GraphQLObjectType object)
                for (var field : object.getFieldDefinitions())
                    groups.requireKnown(
                            "@%s of %s.%s".formatted(ReadFrom.DIRECTIVE, object.getName(), field.getName()),
                            ReadFrom.groupsOf(field));
    }
}
