package org.animalshelter.pipelines.matrix;

import java.util.Locale;
import org.animalshelter.infra.release.Release;

/**
 * Releases that would work together in production.
 *
 * @param toggles whether the toggles are on for who uses it
 */
public record Cell(Release frontend, Release backend, SchemaState schema, boolean toggles) {
    /** Such as {@code frontend 1a2b3c4, backend 5d6e7f8, schema 9a8b7c6, toggles off}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "frontend %s, backend %s, schema %s, toggles %s",
                frontend.name(),
                backend.name(),
                schema.name(),
                toggles ? "on" : "off");
    }
}
