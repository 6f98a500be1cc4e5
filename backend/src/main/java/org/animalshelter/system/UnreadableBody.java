package org.animalshelter.system;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a body that Jackson refused, without the class names in Jackson's own messages. */
final class UnreadableBody {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

    private UnreadableBody() {}

    static Refusal refusal(JsonProcessingException unreadable) {
        String field = unreadable instanceof JsonMappingException mapping ? path(mapping) : "";
        if (unreadable instanceof UnrecognizedPropertyException) {
            return Refusal.badField(field, "is not known");
        }
        if (unreadable instanceof StreamConstraintsException) {
            return Refusal.badRequest(
                    "The body is nested too deeply, or has a number or name that is too long.", List.of());
        }
        if (unreadable instanceof MismatchedInputException mismatch) {
            return field.isEmpty()
                    ? Refusal.badRequest("The body must be one JSON object and nothing more.", List.of())
                    : Refusal.badField(field, "must be " + description(mismatch.getTargetType()));
        }
        Matcher duplicate = DUPLICATE.matcher(unreadable.getOriginalMessage());
        return duplicate.find()
                ? Refusal.badField(duplicate.group(1), "is there twice")
                : Refusal.badRequest("The body is not valid JSON" + place(unreadable.getLocation()) + ".", List.of());
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : ": see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String description(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == UUID.class) {
            return Scalars.UUID_DESCRIPTION;
        }
        if (type == LocalDate.class) {
            return Scalars.DATE_DESCRIPTION;
        }
        if (type == Instant.class) {
            return Scalars.INSTANT_DESCRIPTION;
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number of at most " + (type == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE);
        }
        return type == String.class ? "a text" : "a number";
    }
}
