package io.passerelle.common.runtime;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Says of each operation below `/api` and `/internal` what all have in common: the bearer token,
/// and the errors with their shape and an example. It does so when somebody asks for the document:
/// what is complete when the service is built would be written out at every start, for nobody.
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiProblems implements OASFilter {
    private static final String TOKEN = "internalToken";
    private static final Map<String, String> DETAILS =
            Map.of(
                    "400", "limit: found 0, expected 1 to 500",
                    "401", "expected a bearer token from INTERNAL_TOKEN",
                    "404", "nothing is known by that id");
    private static final Map<String, String> TITLES =
            Map.of("400", "Bad request", "401", "Unauthorized", "404", "Not found");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("one of INTERNAL_TOKEN"));
        api.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().matches("/(api|internal)/.*"))
                .flatMap(path -> path.getValue().getOperations().values().stream())
                .forEach(ApiProblems::complete);
    }

    private static void complete(Operation operation) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        var responses = operation.getResponses();
        add(operation, "400", "a value that cannot be; the detail names it");
        add(operation, "401", "no valid bearer token");
        responses.getAPIResponses().entrySet().stream()
                .filter(response -> TITLES.containsKey(response.getKey()))
                .forEach(response -> response.getValue().setContent(problem(response.getKey())));
    }

    /// What an operation says of a status itself is better than what all have in common.
    private static void add(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(description);
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static Content problem(String status) {
        var media =
                OASFactory.createMediaType()
                        .schema(schema())
                        .addExample("problem", example(status));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("status", field(Schema.SchemaType.INTEGER))
                .addProperty("title", field(Schema.SchemaType.STRING))
                .addProperty("detail", field(Schema.SchemaType.STRING));
    }

    private static Schema field(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Example example(String status) {
        Map<String, Object> value =
                Map.of(
                        "status", Integer.valueOf(status),
                        "title", String.valueOf(TITLES.get(status)),
                        "detail", String.valueOf(DETAILS.get(status)));
        return OASFactory.createExample().value(value);
    }
}
