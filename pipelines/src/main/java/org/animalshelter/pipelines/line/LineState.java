package org.animalshelter.pipelines.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.line.Entry.State;

/**
 * How far the line is, as it is kept in the home of its production.
 *
 * @param base the commit that production was started at
 * @param head the newest commit of which the line knows
 * @param entries the commits after the base in the order in which the line takes them; of those that are done, the last
 */
public record LineState(String base, String head, List<Entry> entries) {
    private static final int DONE_KEPT = 50;

    public LineState {
        entries = List.copyOf(entries);
    }

    /** Writes that nothing has been pushed since production was started at a commit. */
    public static void begin(Path home, String base) {
        new LineState(base, base, List.of()).write(home);
    }

    /**
     * The line of a production.
     *
     * @param home of the production, which may be running or not
     * @return empty if nothing could ever be pushed there
     */
    public static Optional<LineState> of(Path home) {
        var file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(file), LineState.class));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    "the state of the line, " + file + ", cannot be read: './shelter up --fresh' begins anew", e);
        }
    }

    void write(Path home) {
        PrivateFiles.write(file(home), Json.text(this));
    }

    private static Path file(Path home) {
        return home.resolve("line/line.json");
    }

    /** The commit at which the line has stopped. */
    public Optional<Entry> red() {
        return find(entry -> entry.is(State.RED));
    }

    public Optional<Entry> underWay() {
        return find(entry -> entry.is(State.UNDER_WAY));
    }

    /** Those that wait, in the order in which they will be taken. */
    public List<Entry> waiting() {
        return entries.stream().filter(entry -> entry.is(State.WAITING)).toList();
    }

    /** The commit that went live last. */
    public String live() {
        return entries.stream()
                .filter(entry -> entry.is(State.LIVE))
                .reduce((earlier, later) -> later)
                .map(Entry::commit)
                .orElse(base);
    }

    /** Whether there is nothing left to take. */
    public boolean isIdle() {
        return entries.stream().allMatch(Entry::isDone);
    }

    public Optional<Entry> entry(String commit) {
        return find(entry -> entry.commit().equals(commit));
    }

    /** The one to take next; nothing while the line is stopped. */
    Optional<Entry> next() {
        return red().isPresent()
                ? Optional.empty()
                : underWay().or(() -> waiting().stream().findFirst());
    }

    LineState with(List<Entry> entries, String head) {
        long tooMany = entries.stream().filter(Entry::isDone).count() - DONE_KEPT;
        return new LineState(
                base,
                head,
                Stream.concat(
                                entries.stream().filter(Entry::isDone).skip(Math.max(0, tooMany)),
                                entries.stream().filter(entry -> !entry.isDone()))
                        .toList());
    }

    LineState change(String commit, UnaryOperator<Entry> change) {
        var changed = new ArrayList<>(entries);
        changed.replaceAll(entry -> entry.commit().equals(commit) ? change.apply(entry) : entry);
        return with(changed, head);
    }

    private Optional<Entry> find(Predicate<Entry> which) {
        return entries.stream().filter(which).findFirst();
    }
}
