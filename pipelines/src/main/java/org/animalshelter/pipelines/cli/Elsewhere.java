package org.animalshelter.pipelines.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.cli.option.Checkout;
import picocli.CommandLine.Option;

/** A production that is already running, however it was started. */
final class Elsewhere {
    @Option(
            names = "--base-url",
            required = true,
            paramLabel = "URL",
            description =
                    "Run only the journeys, against a production that is already running; skip those that start, stop or "
                            + "kill it.")
    private URI url;

    @Option(
            names = "--client",
            paramLabel = "FILE",
            description =
                    "API client of the frontend that runs there (default: that of the working tree, built if missing).")
    private Path client;

    /**
     * What the journeys are told.
     *
     * @throws Failure when there cannot be a production, or is no client
     */
    Map<String, String> properties(Progress progress) {
        if (!url.toString().matches("https?://[^/]+/?")) {
            throw new Failure("--base-url is " + url + ": write it as http://localhost:8080");
        }
        var script = client == null ? built(progress) : client;
        if (!Files.isRegularFile(script)) {
            throw new Failure("there is no file " + script + ": give the client.js of a built frontend with --client");
        }
        return Map.of(
                "shelter.base-url",
                url.toString(),
                "shelter.client",
                script.toAbsolutePath().toString());
    }

    private static Path built(Progress progress) {
        var repository = Checkout.repository();
        return Checkout.builder()
                .release(Component.FRONTEND, repository.workingTree(), progress)
                .artifact()
                .resolve("client/client.js");
    }
}
