package io.passerelle.sandbox.shopify;

import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shopify's Admin schema as Shopify publishes it (SDL), to hold documents against. It is far
/// larger than what the emulator answers.
public final class PublishedSchema {
    private final GraphQLSchema schema;

    private PublishedSchema(GraphQLSchema schema) {
        this.schema = schema;
    }

    public static PublishedSchema read(Path file) {
        ParserOptions.setDefaultParserOptions(
                ParserOptions.newParserOptions()
                        .maxCharacters(Integer.MAX_VALUE)
                        .maxTokens(Integer.MAX_VALUE)
                        .maxWhitespaceTokens(Integer.MAX_VALUE)
                        .build());
        return new PublishedSchema(
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(text(file))));
    }

    /// What is wrong with the document; nothing if it is valid.
    public List<String> errorsIn(String document) {
        return new Validator()
                        .validateDocument(schema, new Parser().parseDocument(document), Locale.ROOT)
                        .stream()
                        .map(Object::toString)
                        .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
