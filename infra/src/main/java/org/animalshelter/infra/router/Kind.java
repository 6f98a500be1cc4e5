package org.animalshelter.infra.router;

import java.util.regex.Pattern;

/** The kind of a request, without the identifiers in its path: {@code GET /api/animals/{id}/expenses}. */
final class Kind {
    private static final Pattern IDENTIFIER = Pattern.compile("/(?:[0-9a-fA-F-]{32,36}|\\d+)(?=/|$)");

    private Kind() {}

    static String of(String method, String path) {
        return method + " " + IDENTIFIER.matcher(path).replaceAll("/{id}");
    }
}
