package io.passerelle.sandbox.shopify;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Executes GraphQL documents against the shop, with Shopify's cost rules. A call runs inside the
/// shop's lock, so it sees one moment.
final class AdminGraphQl {

    private static final int LARGEST_QUERY = 1000;

    private final Shop shop;
    private final GraphQLSchema schema;
    private final GraphQL graphQl;
    private final QueryCost cost;
    private final CostBucket bucket;
    private final Map<String, ParseAndValidateResult> documents = new ConcurrentHashMap<>();

    /// A GraphQL call as it came over HTTP.
    record Call(String query, @Nullable String operationName, Map<String, Object> variables) {}

    AdminGraphQl(Shop shop, OrderDesk desk, Faults faults, BulkExports exports, Clock clock) {
        this.shop = shop;
        this.schema =
                new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse(sdl()),
                                new RootFields(shop, desk, faults, exports).wiring());
        this.cost = new QueryCost(schema);
        this.bucket =
                new CostBucket(shop.options().bucketSize(), shop.options().restoreRate(), clock);
        this.graphQl =
                GraphQL.newGraphQL(schema)
                        .preparsedDocumentProvider((input, _) ->
                                CompletableFuture.completedFuture(
                                        new PreparsedDocumentEntry(document(input).getDocument())))
                        .defaultDataFetcherExceptionHandler(AdminGraphQl::explain)
                        .build();
        exports.executeWith(this::inBulk);
    }

    private Map<String, Object> inBulk(String query) {
        var input =
                ExecutionInput.newExecutionInput(query)
                        .graphQLContext(Map.of(BulkExports.BULK, true))
                        .build();
        return graphQl.execute(input).toSpecification();
    }

    static String sdl() {
        try (var in = AdminGraphQl.class.getResourceAsStream("admin.graphql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name the call goes by: given, or that of its only operation; `""` if it has none.
    String name(Call call) {
        if (call.operationName() != null) {
            return call.operationName();
        }
        var parsed = document(input(call));
        if (parsed.isFailure()) {
            return "";
        }
        return parsed.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                .map(OperationDefinition::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /// The body of the answer.
    Map<String, Object> execute(Call call) {
        var parsed = document(input(call));
        if (parsed.isFailure()) {
            return Map.of(
                    "errors", parsed.getErrors().stream().map(e -> e.toSpecification()).toList());
        }
        if (!hasOperation(parsed, call.operationName())) {
            return Map.of(
                    "errors",
                    List.of(Map.of("message", "No operation named " + call.operationName())));
        }
        int requested =
                cost.requested(parsed.getDocument(), call.operationName(), call.variables());
        if (requested > LARGEST_QUERY) {
            return refused(
                    "MAX_COST_EXCEEDED",
                    "Query cost is %d, which exceeds the single query max cost limit (%d)."
                            .formatted(requested, LARGEST_QUERY),
                    requested);
        }
        if (!bucket.take(requested)) {
            return refused("THROTTLED", "Throttled", requested);
        }
        return run(call, requested, isMutation(parsed));
    }

    /// Points all calls together have cost.
    long spent() {
        return bucket.spent();
    }

    /// What an empty bucket answers.
    Map<String, Object> throttled(Call call) {
        var parsed = document(input(call));
        int requested =
                parsed.isFailure() || !hasOperation(parsed, call.operationName())
                        ? 1
                        : cost.requested(
                                parsed.getDocument(), call.operationName(), call.variables());
        return refused("THROTTLED", "Throttled", requested);
    }

    private Map<String, Object> run(Call call, int requested, boolean mutation) {
        var answer =
                new LinkedHashMap<>(
                        shop.locked(() -> graphQl.execute(input(call))).toSpecification());
        int actual = cost.actual(requested, answer.get("data"), mutation);
        bucket.giveBack(requested - actual);
        answer.put("extensions", Map.of("cost", costs(requested, actual)));
        return answer;
    }

    private Map<String, Object> refused(String code, String message, int requested) {
        var error = Map.of("message", message, "extensions", Map.of("code", code));
        return Map.of(
                "errors", List.of(error), "extensions", Map.of("cost", costs(requested, null)));
    }

    private Map<String, @Nullable Object> costs(int requested, @Nullable Integer actual) {
        var costs = new LinkedHashMap<String, @Nullable Object>();
        costs.put("requestedQueryCost", requested);
        costs.put("actualQueryCost", actual);
        costs.put("throttleStatus", bucket.status());
        return costs;
    }

    private ParseAndValidateResult document(ExecutionInput input) {
        return documents.computeIfAbsent(
                input.getQuery(), _ -> ParseAndValidate.parseAndValidate(schema, input));
    }

    private static boolean hasOperation(ParseAndValidateResult parsed, @Nullable String name) {
        var all = parsed.getDocument().getDefinitionsOfType(OperationDefinition.class);
        return name == null
                ? all.size() == 1
                : all.stream().anyMatch(o -> name.equals(o.getName()));
    }

    private static boolean isMutation(ParseAndValidateResult parsed) {
        return parsed.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                .anyMatch(o -> o.getOperation() == OperationDefinition.Operation.MUTATION);
    }

    private static ExecutionInput input(Call call) {
        return ExecutionInput.newExecutionInput(call.query())
                .operationName(call.operationName())
                .variables(call.variables())
                .build();
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> explain(
            DataFetcherExceptionHandlerParameters failed) {
        Map<String, Object> extensions =
                failed.getException() instanceof Refusal refusal
                        ? Map.of("code", refusal.code())
                        : Map.of(
                                "code",
                                "INTERNAL_SERVER_ERROR",
                                "requestId",
                                UUID.randomUUID().toString());
        var error =
                GraphqlErrorBuilder.newError()
                        .message("%s", String.valueOf(failed.getException().getMessage()))
                        .path(failed.getPath())
                        .location(failed.getSourceLocation())
                        .extensions(extensions)
                        .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
