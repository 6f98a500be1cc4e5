package org.animalshelter.infra.router;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kind of a request, without the identifiers in its path: {@code GET /api/animals/{id}/expenses}. */
final class Kind {
    private static final Pattern IDENTIFIER = Pattern.compile("/(?:[0-9a-fA-F-]{32,36}|\\d+)(?=/|$)");
    private static final Pattern PLAIN = Pattern.compile("(?:/(?:[A-Za-z][A-Za-z0-9_.-]{0,40}|\\{id})){1,8}");

    private Kind() {}

    /** Nothing where the path is written as no client of ours does: there is no end to the ways to write one. */
    static Optional<String> of(String method, String path) {
        return Optional.of(IDENTIFIER.matcher(path).replaceAll("/{id}"))
                .filter(plain -> PLAIN.matcher(plain).matches())
                .map(plain -> method + " " + plain);
    }
}
