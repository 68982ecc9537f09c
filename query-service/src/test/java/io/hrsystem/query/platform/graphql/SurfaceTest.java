package io.hrsystem.query.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.hrsystem.query.testing.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** What clients see of the schema, as a file: whoever changes it sees the change in the review. */
@RunningService
class SurfaceTest {
    private static final Path FILE = Path.of("../shared-api/surfaces/schema.graphqls");
    /** Made by the framework, or named by the specification of connections. */
    private static final Pattern KNOWN = Pattern.compile("__.*|.*Connection|.*Edge|PageInfo");

    private static final Set<String> INSIDE = Set.of(ReadFrom.DIRECTIVE, CostCounter.IN_ROW);

    private final GraphQLSchema schema;

    SurfaceTest(GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void theSchemaIsTheOneInTheRepository() throws IOException {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeSchemaDefinition(false)
                // where a field is read from is nobody's business outside
                .includeDirectives(it -> !INSIDE.contains(it))
                .includeDirectiveDefinition(it -> !INSIDE.contains(it));
        var printed = new SchemaPrinter(options).print(schema);
        if (System.getProperty("surface", "").equals("write")) Files.writeString(FILE, printed);
        assertThat(printed)
                .as(
                        "%s is not what the service answers; if the change is meant, run this test with"
                                + " -Dsurface=write",
                        FILE)
                .isEqualTo(Files.readString(FILE));
    }

    @Test
    void everyTypeSaysWhatItIs() {
        assertThat(schema.getAllTypesAsList().stream()
                        .filter(it -> !KNOWN.matcher(it.getName()).matches())
                        .filter(it -> described(it).isEmpty())
                        .map(GraphQLNamedType::getName))
                .isEmpty();
    }

    private static String described(GraphQLNamedSchemaElement element) {
        var description = element.getDescription();
        return description == null ? "" : description;
    }
}
