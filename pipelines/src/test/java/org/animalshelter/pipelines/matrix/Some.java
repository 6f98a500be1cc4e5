package org.animalshelter.pipelines.matrix;

import java.nio.file.Path;
import org.animalshelter.infra.release.Release;

/** Releases that nobody has built. */
final class Some {
    private Some() {}

    static Release release(String component, String content) {
        return new Release(content, Path.of("releases", component, content));
    }

    static SchemaState schema(String content) {
        return SchemaState.of(release("db", content));
    }

    static Cell cell(String frontend, String backend, String schema, boolean toggles) {
        return new Cell(release("frontend", frontend), release("backend", backend), schema(schema), toggles);
    }
}
