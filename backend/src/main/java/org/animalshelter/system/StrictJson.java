package org.animalshelter.system;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads requests strictly. What does not fit exactly comes from a client of another version, or from a mistake, and
 * Jackson's friendliness (a text for a number, the last of two equal keys) would store something nobody meant.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** Last, so that nothing registered later reads these types more kindly. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (LogicalType type : new LogicalType[] {LogicalType.Textual, LogicalType.Float}) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                if (type != LogicalType.Float || shape != CoercionInputShape.Integer) {
                    mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
                }
            }
        }
        mapper.registerModule(new SimpleModule("strict scalars")
                .addDeserializer(UUID.class, new FromText<>(UUID.class, Scalars::uuid))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, Scalars::date))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, Scalars::instant))
                .addDeserializer(Integer.class, new WholeNumber<>(Integer.class, BigInteger::intValueExact))
                .addDeserializer(Long.class, new WholeNumber<>(Long.class, BigInteger::longValueExact)));
    }

    /** Jackson would read 1.5 as 1. */
    private static final class WholeNumber<T extends Number> extends StdScalarDeserializer<T> {

        private final transient Function<BigInteger, T> read;

        WholeNumber(Class<T> type, Function<BigInteger, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            BigInteger number = parser.getBigIntegerValue();
            try {
                return read.apply(number);
            } catch (ArithmeticException tooLarge) {
                return (T) context.handleWeirdNumberValue(handledType(), number, "too large");
            }
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> read;

        FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return read.apply(parser.getText());
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "wrong form");
            }
        }
    }
}
