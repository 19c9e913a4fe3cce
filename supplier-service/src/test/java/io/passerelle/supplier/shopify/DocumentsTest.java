package io.passerelle.supplier.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.passerelle.sandbox.shopify.PublishedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path SCHEMA = Path.of("../../shared/shopify/admin-2026-10.graphql");

    @Test
    void every_document_is_valid_in_shopifys_schema() throws IOException {
        assumeTrue(
                Files.exists(SCHEMA), "skipped: ../shared/shopify is not beside this repository");
        PublishedSchema schema = PublishedSchema.read(SCHEMA);
        List<Path> documents;
        try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
            documents = files.toList();
        }

        assertThat(documents).isNotEmpty();
        for (Path document : documents) {
            assertThat(schema.errorsIn(Files.readString(document)))
                    .as(document.getFileName().toString())
                    .isEmpty();
        }
    }
}
