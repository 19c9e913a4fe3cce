package io.passerelle.supplier.order;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// States are stored in the words people read.
@Converter
class StateText implements AttributeConverter<@Nullable PurchaseOrderState, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PurchaseOrderState state) {
        return state == null ? null : state.words();
    }

    @Override
    public @Nullable PurchaseOrderState convertToEntityAttribute(@Nullable String words) {
        return words == null ? null : PurchaseOrderState.parse(words);
    }
}
