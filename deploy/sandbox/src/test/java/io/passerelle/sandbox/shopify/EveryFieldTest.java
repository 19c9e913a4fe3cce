package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks for everything the schema offers, so that no field is left without a value to read.
class EveryFieldTest {

    private static final Map<String, String> ARGUMENTS =
            Map.of(
                    "first", "1",
                    "names", "[\"available\", \"on_hand\", \"safety_stock\"]",
                    "locationId", "\"gid://shopify/Location/655441491\"",
                    "inventoryItemId", "\"gid://shopify/InventoryItem/5800000000003\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop",
                "currentAppInstallation",
                "publicApiVersions",
                "locations",
                "productVariants",
                "inventoryItems",
                "orders",
                "ordersCount",
                "webhookSubscriptions"
            })
    void every_field_below_a_root_can_be_read(String root) throws Exception {
        try (var server = new ShopServer(ShopOptions.demo())) {
            // given
            server.shop.addVariant(NewVariant.of("LMP-1", "A", 5));
            server.shop.subscribe(Topic.ORDERS_EDITED, URI.create("http://127.0.0.1:9/none"));
            var order = server.shop.place(NewOrder.paid(NewLine.of("LMP-1", 2)));
            server.shop.refund(order.id(), Map.of(order.line("LMP-1").id(), 1), RestockType.CANCEL);
            server.shop.fulfil(order.id());

            // when
            var query =
                    UnExecutableSchemaGenerator.makeUnExecutableSchema(
                                    new SchemaParser().parse(AdminGraphQl.sdl()))
                            .getQueryType();
            var answer = server.query("{ " + text(query.getFieldDefinition(root), Set.of()) + " }");

            // then
            assertThat(answer.path("errors").toString()).isEmpty();
            assertThat(answer.at("/data/" + root).isNull()).isFalse();
        }
    }

    /// A field with all its arguments we know values for and all fields below it, but no type
    /// within itself.
    private static String text(GraphQLFieldDefinition field, Set<String> above) {
        var arguments =
                field.getArguments().stream()
                        .filter(a -> ARGUMENTS.containsKey(a.getName()))
                        .map(a -> a.getName() + ": " + ARGUMENTS.get(a.getName()))
                        .collect(Collectors.joining(", "));
        var call = field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return call;
        }
        if (above.contains(type.getName())) {
            return "";
        }
        var below = new HashSet<>(above);
        below.add(type.getName());
        var fields =
                type.getFieldDefinitions().stream()
                        .filter(f -> above.isEmpty() || !f.getName().equals("edges"))
                        .map(f -> text(f, below))
                        .filter(f -> !f.isEmpty())
                        .collect(Collectors.joining(" "));
        return call + " { " + fields + " }";
    }
}
