package org.animalshelter.pipelines.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Sha256;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;

/**
 * All that an outcome depends on, as a name for it. Built releases are kept in folders that are named after their content,
 * so this is the same for the same content, whatever commit it came from.
 */
final class Fingerprint {
    // How pages are gone through; another number when that changes.
    private static final int PAGES = 1;

    private final Selection selection;
    private final String machinery;

    /** @param scripts that try the cells */
    Fingerprint(Selection selection, Path scripts, SampleData sample, boolean withPages) {
        this.selection = selection;
        this.machinery = hash(List.of(contentOf(scripts), sample.toString(), withPages ? "pages " + PAGES : ""));
    }

    String of(Cell cell) {
        var migrations = selection.schemas().subList(0, selection.schemas().indexOf(cell.schema()) + 1);
        return hash(Stream.of(
                        Stream.of(machinery),
                        releases(selection.base().frontend(), selection.base().backend()),
                        releases(cell.frontend(), cell.backend()),
                        migrations.stream().flatMap(schema -> Stream.of(content(schema.release()), schema.backfill())),
                        selection.toggles().stream(),
                        Stream.of(cell.toggles() ? "on" : "off"),
                        selection.neighboursOf(cell).stream()
                                .map(Fingerprint::content)
                                .sorted())
                .flatMap(parts -> Stream.concat(parts, Stream.of("")))
                .toList());
    }

    private static Stream<String> releases(Release... releases) {
        return Stream.of(releases).map(Fingerprint::content);
    }

    private static String content(Release release) {
        return release.artifact().getFileName().toString();
    }

    private static String contentOf(Path folder) {
        try (var files = Files.walk(folder)) {
            var content = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                content.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
            return content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<String> parts) {
        return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
