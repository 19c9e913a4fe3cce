package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.parser.MultiSourceReader;
import graphql.parser.ParserOptions;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdminSchemaTest {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    @Test
    void every_name_argument_and_type_is_as_published() {
        // given
        var published = members(parse(Published.text("admin-2026-10.graphql")));

        // when
        var ours = members(parse(AdminGraphQl.sdl()));

        // then
        assertThat(ours).hasSizeGreaterThan(300);
        assertThat(published).containsAllEntriesOf(ours);
    }

    /// Each member of the schema by its path, with its type and default.
    private static Map<String, String> members(TypeDefinitionRegistry registry) {
        var all = new TreeMap<String, String>();
        for (TypeDefinition<?> type : registry.types().values()) {
            all.put(type.getName(), type.getClass().getSimpleName());
            switch (type) {
                case ImplementingTypeDefinition<?> t -> fields(all, t);
                case InputObjectTypeDefinition t ->
                        values(all, t.getName(), t.getInputValueDefinitions());
                case EnumTypeDefinition t ->
                        t.getEnumValueDefinitions()
                                .forEach(v -> all.put(t.getName() + "." + v.getName(), "value"));
                default -> {}
            }
        }
        for (DirectiveDefinition directive : registry.getDirectiveDefinitions().values()) {
            values(all, "@" + directive.getName(), directive.getInputValueDefinitions());
        }
        return all;
    }

    private static void fields(Map<String, String> all, ImplementingTypeDefinition<?> type) {
        for (Type<?> implemented : interfaces(type)) {
            all.put(
                    type.getName() + " implements " + AstPrinter.printAst(implemented),
                    "interface");
        }
        for (FieldDefinition field : type.getFieldDefinitions()) {
            var path = type.getName() + "." + field.getName();
            all.put(path, AstPrinter.printAst(field.getType()));
            values(all, path, field.getInputValueDefinitions());
        }
    }

    private static List<Type<?>> interfaces(ImplementingTypeDefinition<?> type) {
        var all = new ArrayList<Type<?>>();
        type.getImplements().forEach(t -> all.add((Type<?>) t));
        return all;
    }

    private static void values(
            Map<String, String> all, String path, List<InputValueDefinition> values) {
        for (var value : values) {
            var defaultValue =
                    value.getDefaultValue() == null
                            ? ""
                            : AstPrinter.printAst(value.getDefaultValue());
            all.put(
                    path + "(" + value.getName() + ")",
                    AstPrinter.printAst(Objects.requireNonNull(value.getType()))
                            + " = "
                            + defaultValue);
        }
    }

    private static TypeDefinitionRegistry parse(String sdl) {
        var limits =
                ParserOptions.getDefaultSdlParserOptions()
                        .transform(o ->
                                o.maxCharacters(UNLIMITED)
                                        .maxTokens(UNLIMITED)
                                        .maxWhitespaceTokens(UNLIMITED));
        return new SchemaParser()
                .parse(
                        MultiSourceReader.newMultiSourceReader()
                                .reader(new StringReader(sdl), "sdl")
                                .build(),
                        limits);
    }
}
