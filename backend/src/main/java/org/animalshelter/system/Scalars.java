package org.animalshelter.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the values that JSON has no type for are written, the same in a body, a path and a query. */
final class Scalars {

    static final String UUID_DESCRIPTION = "a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    static final String DATE_DESCRIPTION = "a date such as 2026-01-31";
    static final String INSTANT_DESCRIPTION = "a date and time such as 2026-01-31T15:40:00Z";

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern INSTANT_FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z");

    private static final Pattern INTEGER_FORM = Pattern.compile("-?\\d{1,10}");

    private Scalars() {}

    static UUID uuid(String text) {
        // UUID.fromString also takes 1-1-1-1-1.
        requireForm(UUID_FORM, text);
        return UUID.fromString(text);
    }

    static LocalDate date(String text) {
        // LocalDate.parse also takes +999999999-12-31.
        requireForm(DATE_FORM, text);
        return LocalDate.parse(text);
    }

    static Instant instant(String text) {
        // Instant.parse also takes nanoseconds, which the database does not keep.
        requireForm(INSTANT_FORM, text);
        return Instant.parse(text);
    }

    static Integer integer(String text) {
        // Integer.valueOf also takes +1, and the digits of other scripts.
        requireForm(INTEGER_FORM, text);
        return Integer.valueOf(text);
    }

    private static void requireForm(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
    }
}
