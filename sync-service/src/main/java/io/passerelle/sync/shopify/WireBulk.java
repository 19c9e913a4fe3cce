package io.passerelle.sync.shopify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answers about bulk operations, as Shopify writes them.
@RegisterForReflection(registerFullHierarchy = true)
final class WireBulk {

    private WireBulk() {}

    record Run(Payload bulkOperationRunQuery) {}

    record Payload(@Nullable Started bulkOperation, List<UserError> userErrors) {}

    record Started(String id) {}

    record UserError(@Nullable String code, String message) {}

    record Status(@Nullable Operation bulkOperation) {}

    /// @param objectCount rows of the file
    record Operation(
            String status,
            @Nullable String errorCode,
            Instant createdAt,
            @Nullable Instant completedAt,
            long objectCount,
            @Nullable String url) {

        boolean isUnderWay() {
            return List.of("CREATED", "RUNNING").contains(status);
        }
    }

    record Counted(Count productVariantsCount) {}

    record Count(int count) {}
}
