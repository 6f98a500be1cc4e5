package org.animalshelter.system;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Reads path and query parameters, and blames the parameter by its name: JAX-RS itself would only say 404. */
@Provider
class Parameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return converter(annotations, text -> type.cast(Scalars.uuid(text)), Scalars.UUID_DESCRIPTION);
        }
        if (type == LocalDate.class) {
            return converter(annotations, text -> type.cast(Scalars.date(text)), Scalars.DATE_DESCRIPTION);
        }
        if (type == Integer.class) {
            return converter(annotations, text -> type.cast(Scalars.integer(text)), "a whole number");
        }
        return null;
    }

    private static <T> ParamConverter<T> converter(Annotation[] annotations, Function<String, T> read, String form) {
        String name = name(annotations);
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException | DateTimeException wrong) {
                    throw Refusal.badField(name, "must be " + form);
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "parameter";
    }
}
