package io.passerelle.sync.store;

import io.passerelle.common.value.Sku;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class SkuAsText implements AttributeConverter<Sku, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sku sku) {
        return sku == null ? null : sku.value();
    }

    @Override
    public @Nullable Sku convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new Sku(text);
    }
}
