package io.hrsystem.query.platform.graphql;

import static java.util.Objects.requireNonNull;

import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts {@link OperationCost} of an operation that has been validated. A fragment is counted once and added as often as
 * it is spread: written out, a few short ones may be millions of fields.
 */
final class CostCounter {
    /** Of a list that comes without pages; how long it is, is known only when it is read. */
    private static final int ASSUMED = 10;

    /** On lists that are parts of the row that they belong to: nothing is read for them. */
    static final String IN_ROW = "inRow";

    private static final String INTROSPECTION = "__";

    private final ExecutionContext execution;
    private final Map<String, OperationCost> fragments = new HashMap<>();

    CostCounter(ExecutionContext execution) {
        this.execution = execution;
    }

    OperationCost ofOperation() {
        return of(
                execution.getOperationDefinition().getSelectionSet(),
                execution.getGraphQLSchema().getQueryType());
    }

    private OperationCost of(@Nullable SelectionSet selections, GraphQLCompositeType parent) {
        var cost = OperationCost.NOTHING;
        if (selections == null) return cost;
        for (var selection : selections.getSelections()) cost = cost.and(of(selection, parent));
        return cost;
    }

    private OperationCost of(Selection<?> selection, GraphQLCompositeType parent) {
        return switch (selection) {
            case Field field -> of(field, parent);
            case InlineFragment inline -> {
                var on = inline.getTypeCondition();
                yield of(inline.getSelectionSet(), on == null ? parent : type(on.getName()));
            }
            case FragmentSpread spread -> ofFragment(spread.getName());
            default -> throw new IllegalStateException("no selection: " + selection);
        };
    }

    private OperationCost ofFragment(String name) {
        var known = fragments.get(name);
        if (known != null) return known;
        var fragment = requireNonNull(execution.getFragment(name));
        var cost =
                of(fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
        fragments.put(name, cost);
        return cost;
    }

    /** Questions about the schema are bounded by the library itself. */
    private OperationCost of(Field field, GraphQLCompositeType parent) {
        if (field.getName().startsWith(INTROSPECTION)) return OperationCost.NOTHING.inField(1, 0);
        var definition = ((GraphQLFieldsContainer) parent).getFieldDefinition(field.getName());
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type))
            return OperationCost.NOTHING.inField(1, 0);
        var name = type.getName();
        var isPage = name.endsWith("Connection");
        var isPartOfPage = name.endsWith("Edge") || name.equals("PageInfo");
        var times = isPage ? rows(field, definition) : isPartOfPage || !isList(definition) ? 1 : ASSUMED;
        var isInRow = definition.hasAppliedDirective(IN_ROW);
        return of(field.getSelectionSet(), type).inField(times, isPage || isPartOfPage || isInRow ? 0 : 1);
    }

    private int rows(Field field, GraphQLFieldDefinition definition) {
        var arguments = ValuesResolver.getArgumentValues(
                definition.getArguments(),
                field.getArguments(),
                execution.getCoercedVariables(),
                execution.getGraphQLContext(),
                execution.getLocale());
        // what is out of range is refused when the page is asked for
        return Math.max(1, Paging.sizeOf((Integer) arguments.get("first")));
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType)
                requireNonNull(execution.getGraphQLSchema().getType(name));
    }
}
