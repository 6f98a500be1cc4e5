package org.animalshelter.pipelines.matrix;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.animalshelter.infra.home.PrivateFiles;

/** Outcomes of before, each in a file that is named after all that it depends on. */
final class KnownOutcomes {
    private final Path folder;

    KnownOutcomes(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    Optional<Outcome> find(String fingerprint) {
        try {
            return Optional.of(Outcome.of(new JsonObject(Files.readString(fileOf(fingerprint)))));
        } catch (IOException | DecodeException | ClassCastException | NullPointerException unknown) {
            return Optional.empty();
        }
    }

    /** @param combination in words, for people who look into the file */
    void keep(String fingerprint, Outcome outcome, String combination) {
        if (outcome.late()) {
            // A machine that has less to do may find something else.
            return;
        }
        PrivateFiles.write(
                fileOf(fingerprint),
                outcome.toJson().put("combination", combination).encodePrettily());
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
