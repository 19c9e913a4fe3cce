package io.passerelle.sandbox.shopify;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a call costs: scalars nothing, an object 1, a mutation 10, a connection of `n` rows `2 +
/// ceil(log2(n + 1) x cost of one row)`, `pageInfo` nothing. Shopify's formula is unpublished; this
/// one is of the same kind and size.
final class QueryCost {

    private static final int MUTATION = 10;

    private final GraphQLSchema schema;

    QueryCost(GraphQLSchema schema) {
        this.schema = schema;
    }

    /// Before execution, from the page sizes asked for. The document must be valid.
    int requested(Document document, @Nullable String operation, Map<String, Object> variables) {
        var calculator =
                QueryComplexityCalculator.newCalculator()
                        .schema(schema)
                        .document(document)
                        .variables(CoercedVariables.of(variables))
                        .fieldComplexityCalculator(QueryCost::field);
        if (operation != null) {
            calculator.operationName(operation);
        }
        return calculator.build().calculate();
    }

    /// After execution, from the rows that came; never more than requested.
    int actual(int requested, @Nullable Object data, boolean mutation) {
        if (mutation || !(data instanceof Map<?, ?> root)) {
            return requested;
        }
        return Math.min(requested, root.values().stream().mapToInt(QueryCost::value).sum());
    }

    private static int field(FieldComplexityEnvironment env, int children) {
        var type = GraphQLTypeUtil.unwrapAll(env.getFieldDefinition().getType()).getName();
        if (env.getParentType() instanceof GraphQLObjectType parent
                && parent.getName().equals("Mutation")) {
            return MUTATION;
        }
        if (type.endsWith("Connection")) {
            var first = env.getArguments().get("first");
            return rows(first instanceof Number n ? n.intValue() : 1, children);
        }
        boolean free =
                env.getFieldDefinition().getName().equals("edges") || type.equals("PageInfo");
        boolean leaf = env.getField().getSelectionSet() == null;
        return leaf ? 0 : free ? children : 1 + children;
    }

    private static int rows(int n, int oneRow) {
        return 2 + (int) Math.ceil(Math.log(n + 1.0) / Math.log(2) * oneRow);
    }

    private static int value(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> object(object);
            case Collection<?> list -> list.stream().mapToInt(QueryCost::value).sum();
            case null, default -> 0;
        };
    }

    private static int object(Map<?, ?> object) {
        var rows = object.get("nodes") instanceof Collection<?> nodes ? nodes : object.get("edges");
        if (rows instanceof Collection<?> some) {
            return rows(some.size(), some.stream().mapToInt(QueryCost::value).max().orElse(0));
        }
        return 1 + object.values().stream().mapToInt(QueryCost::value).sum();
    }
}
