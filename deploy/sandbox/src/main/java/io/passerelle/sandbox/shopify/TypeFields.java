package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says how the fields of one GraphQL type are read from a Java value. Fields not named here are
/// record components or map entries of the same name.
final class TypeFields<T> {

    private final Class<T> source;
    private final TypeRuntimeWiring.Builder wiring;

    private TypeFields(String type, Class<T> source) {
        this.source = source;
        this.wiring = TypeRuntimeWiring.newTypeWiring(type);
    }

    static <T> TypeFields<T> of(String type, Class<T> source) {
        return new TypeFields<>(type, source);
    }

    TypeFields<T> field(String name, Function<T, @Nullable Object> value) {
        return call(name, (it, _) -> value.apply(it));
    }

    /// A field with arguments.
    TypeFields<T> call(
            String name, BiFunction<T, DataFetchingEnvironment, @Nullable Object> value) {
        wiring.dataFetcher(
                name,
                env ->
                        value.apply(
                                source.cast(Objects.requireNonNull(env.<Object>getSource())), env));
        return this;
    }

    TypeRuntimeWiring build() {
        return wiring.build();
    }
}
