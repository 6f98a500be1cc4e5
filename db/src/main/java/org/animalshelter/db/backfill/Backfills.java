package org.animalshelter.db.backfill;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.db.connection.Failure;

/** The backfills that this release ships. */
@ApplicationScoped
class Backfills {

    private static final String FOLDER = "db/backfill";

    List<Backfill> all() {
        List<Backfill> all = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(), FOLDER, folder -> all.addAll(Backfill.in(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** @throws Failure when this release ships none of that name */
    Backfill get(String name) {
        List<String> names = all().stream().map(Backfill::name).toList();
        return all().stream()
                .filter(backfill -> backfill.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.MISUSED,
                        "This release has no backfill '" + name + "': "
                                + (names.isEmpty()
                                        ? "it has none."
                                        : "choose from " + String.join(", ", names) + ".")));
    }
}
