package io.passerelle.sandbox.shopify;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.Locale;

/// Shopify's own scalars, all text on the wire.
final class AdminScalars {

    private AdminScalars() {}

    static void wire(RuntimeWiring.Builder wiring) {
        for (var name : new String[] {"DateTime", "Decimal", "Money", "UnsignedInt64", "URL"}) {
            wiring.scalar(
                    GraphQLScalarType.newScalar()
                            .name(name)
                            .coercing(name.equals("Decimal") ? new DecimalText() : new Text())
                            .build());
        }
    }

    private static class Text implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input.toString();
        }

        @Override
        public Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text && text.getValue() != null) {
                return text.getValue();
            }
            throw new CoercingParseLiteralException("text expected, found " + input);
        }
    }

    /// Shopify drops trailing zeros but keeps one decimal: `49.9`, `50.0`.
    private static final class DecimalText extends Text {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            var amount = new BigDecimal(value.toString()).stripTrailingZeros();
            return (amount.scale() < 1 ? amount.setScale(1) : amount).toPlainString();
        }
    }
}
