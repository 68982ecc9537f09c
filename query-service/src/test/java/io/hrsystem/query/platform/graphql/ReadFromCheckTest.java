package io.hrsystem.query.platform.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadFromCheckTest {
    private final ProjectionGroups groups = new ProjectionGroups(
            List.of(new ProjectionGroup("cats", List.of()), new ProjectionGroup("dogs", List.of())));

    @Test
    void everyFieldIsReadFromGroupsThatAreThere() {
        assertThatCode(() -> ReadFromCheck.check(pets("dogs"), groups)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ReadFromCheck.check(pets("hounds"), groups))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("@readFrom of Cat.friends names [hounds], but there are only the projection groups"
                        + " [cats, dogs]");
    }

    private static GraphQLSchema pets(String friends) {
        var schema = """
            directive @readFrom(groups: [String!]!) on FIELD_DEFINITION
            type Query { cats: [Cat!]! @readFrom(groups: ["cats"]) }
            type Cat { name: String friends: [String!]! @readFrom(groups: ["cats", "%s"]) }
            """.formatted(friends);
        return new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(schema), RuntimeWiring.MOCKED_WIRING);
    }
}
