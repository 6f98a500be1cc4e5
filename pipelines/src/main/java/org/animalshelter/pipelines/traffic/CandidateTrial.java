package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Failure;

/**
 * A short trial of one backend instance that gets no requests from the router yet: volunteers who signed in through the router
 * look around there, record expenses, and read them back there and at the instances beside it, and the other way round.
 */
public final class CandidateTrial {
    // One of each sample user.
    private static final int VOLUNTEERS = 3;

    private CandidateTrial() {}

    /**
     * @param page where people find the shelter
     * @param candidate the instance, past the router
     * @param others those that serve now
     * @return the first thing that went wrong, in a sentence
     */
    public static Optional<String> of(URI page, Client client, URI candidate, List<URI> others) {
        try {
            var folder = Files.createTempDirectory("shelter-trial");
            try {
                return in(folder, page, client, candidate, others);
            } finally {
                PrivateFiles.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> in(Path folder, URI page, Client client, URI candidate, List<URI> others) {
        var script = TrafficScripts.unpackInto(folder.resolve("scripts"));
        try (var volunteers = Volunteers.start(client, script, folder.resolve("log"), new Unobserved())) {
            volunteers.signIn(page, VOLUNTEERS, "trial");
            return volunteers.trial(candidate, others);
        } catch (Failure e) {
            return Optional.of(e.getMessage());
        }
    }

    // The answers are judged where they arrive.
    static final class Unobserved implements Volunteers.Observer {
        @Override
        public void requests(List<Observed> requests) {}

        @Override
        public void writes(List<Entry> writes) {}

        @Override
        public void retired() {}
    }
}
