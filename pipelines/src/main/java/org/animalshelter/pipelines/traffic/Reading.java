package org.animalshelter.pipelines.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A view, as it is shown to a client.
 *
 * @param where it was read, in words
 * @param rows in their order; nothing where there is nothing of the kind for this person, or in this client
 * @param partial whether there are more
 * @param byWrite the same, by the write that made them
 * @param failure why they are not known
 * @param requestId under which the backend logged that, where it did
 */
public record Reading(
        View view,
        String where,
        Optional<List<Row>> rows,
        boolean partial,
        Map<String, List<Row>> byWrite,
        Optional<String> failure,
        Optional<String> requestId) {
    /**
     * As Node reports it; what does not apply is null.
     *
     * @param failed why the rows are not known
     * @param release of the backend that answered
     */
    public record Told(List<Row> rows, boolean partial, String failed, String requestId, String release) {}

    public static Reading of(View view, String where, Told told) {
        return of(
                view,
                where,
                Optional.ofNullable(told.rows()),
                told.partial(),
                Optional.ofNullable(told.failed()),
                Optional.ofNullable(told.requestId()));
    }

    private static Reading of(
            View view,
            String where,
            Optional<List<Row>> rows,
            boolean partial,
            Optional<String> failure,
            Optional<String> requestId) {
        var byWrite = new HashMap<String, List<Row>>();
        rows.orElse(List.of())
                .forEach(row -> byWrite.computeIfAbsent(row.write(), write -> new ArrayList<>(1))
                        .add(row));
        return new Reading(view, where, rows, partial, byWrite, failure, requestId);
    }

    static Reading of(View view, String where, List<Row> rows) {
        return of(view, where, Optional.of(rows), false, Optional.empty(), Optional.empty());
    }

    /** Where there is nothing of the kind to be seen. */
    static Reading hidden(View view, String where) {
        return of(view, where, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static Reading failed(View view, String where, String why) {
        return of(view, where, Optional.empty(), false, Optional.of(why), Optional.empty());
    }

    Set<String> identifiers() {
        return rows.orElse(List.of()).stream().map(Row::identifier).collect(Collectors.toSet());
    }

    /** Less the rows that people wrote. */
    Reading without(Set<String> written) {
        var others = rows.map(all -> all.stream()
                .filter(row -> !written.contains(row.identifier()) && !written.contains(row.write()))
                .toList());
        return of(view, where, others, partial, failure, requestId);
    }

    /** All that one write has made; more than one row is one too many. */
    List<Row> madeBy(String write) {
        return byWrite.getOrDefault(write, List.of());
    }
}
