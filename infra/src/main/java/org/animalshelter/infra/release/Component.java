package org.animalshelter.infra.release;

import java.util.Locale;

/** What is built, versioned and deployed by itself. */
public enum Component {
    DB,
    BACKEND,
    FRONTEND;

    /** The name in folders, in commit trailers and on the command line: {@code backend}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
