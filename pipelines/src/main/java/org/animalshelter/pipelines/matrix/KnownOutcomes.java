package org.animalshelter.pipelines.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.home.PrivateFiles;

/** Outcomes of before, each in a file that is named after all that it depends on. */
final class KnownOutcomes {
    private final Path folder;

    KnownOutcomes(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    Optional<Outcome> find(String fingerprint) {
        try {
            return Optional.ofNullable(
                    Json.read(Files.readString(fileOf(fingerprint)), Kept.class).outcome());
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    // The cell is for people who look into the file.
    private record Kept(String cell, Outcome outcome) {}

    void keep(String fingerprint, Outcome outcome, Cell cell) {
        if (outcome.late()) {
            // A machine that has less to do may find something else.
            return;
        }
        PrivateFiles.write(fileOf(fingerprint), Json.text(new Kept(cell.toString(), outcome)));
    }

    void forget(String fingerprint) {
        try {
            Files.deleteIfExists(fileOf(fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fileOf(String fingerprint) {
        return folder.resolve(fingerprint + ".json");
    }
}
