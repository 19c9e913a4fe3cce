package io.passerelle.supplier.order;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// A person's decision who ships an article that nothing declared takes; for every order to come.
///
/// @param supplier its key, or `own-warehouse`
/// @param by the person's name
@RegisterForReflection
public record SkuAssignment(String sku, String supplier, String by, Instant at) {}
