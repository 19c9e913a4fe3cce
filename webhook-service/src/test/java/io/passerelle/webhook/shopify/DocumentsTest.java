package io.passerelle.webhook.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.shopify.PublishedSchema;
import io.passerelle.webhook.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void every_document_is_valid_in_shopifys_schema() throws IOException {
        PublishedSchema schema = PublishedSchema.read(Shared.shopify("admin-2026-10.graphql"));
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
