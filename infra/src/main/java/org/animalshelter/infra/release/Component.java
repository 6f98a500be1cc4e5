package org.animalshelter.infra.release;

import java.util.Arrays;
import java.util.Locale;

/** What is built, versioned and deployed by itself. */
public enum Component {
    DB,
    BACKEND,
    FRONTEND;

    /** @throws Failure when there is none of that name */
    public static Component of(String label) {
        return Arrays.stream(values())
                .filter(component -> component.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new Failure("there is no component '" + label + "': choose from db, backend, frontend"));
    }

    /** The name in folders, in commit trailers and on the command line: {@code backend}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
