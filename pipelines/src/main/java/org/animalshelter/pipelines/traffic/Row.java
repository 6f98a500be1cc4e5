package org.animalshelter.pipelines.traffic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing as people see it.
 *
 * @param fields as shown; one that shows nothing is empty
 */
public record Row(String identifier, Map<String, String> fields) {
    private static final String IDENTIFIER = "identifier";
    private static final int IDENTIFIER_SHOWN = 8;
    private static final int LONGEST = 40;

    // A zero in front belongs to something else, such as a microchip.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    // The volunteers end each description with the identifier that they sent. A second row cannot have it as its own.
    private static final Pattern DESCRIPTION = Pattern.compile(".* ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    @JsonCreator
    static Row of(Map<String, Object> shown) {
        var fields = new LinkedHashMap<String, String>();
        shown.forEach((name, value) -> fields.put(name, Objects.toString(value, "")));
        return new Row(fields.remove(IDENTIFIER), fields);
    }

    @JsonValue
    Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        shown.put(IDENTIFIER, identifier);
        shown.putAll(fields);
        return shown;
    }

    /** What it shows of a field; empty where that is nothing. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A text for a sentence: a long one is cut. */
    static String quoted(String text) {
        return text.length() <= LONGEST
                ? "\"" + text + "\""
                : String.format(Locale.ROOT, "\"%s…\" (%d characters)", text.substring(0, LONGEST), text.length());
    }

    /** The identifier of the write that made it. */
    String write() {
        var described = DESCRIPTION.matcher(fields.getOrDefault("description", ""));
        return described.matches() ? described.group(1) : identifier;
    }

    /** What people call it: a name, an amount, or the beginning of its identifier. */
    String label(View view) {
        var shortened = identifier.length() > IDENTIFIER_SHOWN && identifier.contains("-")
                ? identifier.substring(0, IDENTIFIER_SHOWN) + "…"
                : identifier;
        return Optional.ofNullable(fields.get("name"))
                        .filter(name -> !name.isEmpty())
                        .map(name -> view.thing() + " " + name)
                        .orElse(view.thing() + " " + shortened)
                + Optional.ofNullable(fields.get("amount"))
                        .map(amount -> " of " + amount)
                        .orElse("");
    }

    /**
     * Whether two texts say the same: as decimals, which are never floating-point numbers, where both are numbers, and as
     * moments where both have a time zone.
     */
    static boolean isSame(String one, String other) {
        return one.equals(other) || isSameNumber(one, other) || isSameMoment(one, other);
    }

    private static boolean isSameNumber(String one, String other) {
        return NUMBER.matcher(one).matches()
                && NUMBER.matcher(other).matches()
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static boolean isSameMoment(String one, String other) {
        try {
            return moment(one).equals(moment(other));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
