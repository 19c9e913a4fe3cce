package io.passerelle.common.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;

/// Values travel as plain JSON text: 64-bit ids as text survive every reader.
@Singleton
public class ValueJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule values = new SimpleModule("passerelle-values");
        add(values, OrderId.class, OrderId::toString, OrderId::parse);
        add(values, LineId.class, LineId::toString, LineId::parse);
        add(values, Sku.class, Sku::value, Sku::of);
        mapper.registerModule(values);
        // A stock of ten is 10, not 1E+1, which is valid JSON but untried with FileMaker.
        mapper.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        mapper.setConfig(
                mapper.getDeserializationConfig()
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
        mapper.setConfig(
                mapper.getSerializationConfig()
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new Writer<>(type, write));
        module.addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return read.apply(json.getText());
        }
    }
}
