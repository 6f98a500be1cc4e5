package org.animalshelter.pipelines.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.process.NodeProcess;

/** The volunteers of one client: a process of Node that is told what to do, and tells what it observes. */
final class Volunteers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TO_END = Duration.ofSeconds(5);

    /** What volunteers tell, in the order in which it happened. */
    interface Observer {
        void requests(List<Observed> requests);

        void writes(List<Entry> writes);

        /** Their pages are to reload: newer ones are required. */
        void retired();
    }

    private final Client client;
    private final NodeProcess node;

    private Volunteers(Client client, NodeProcess node) {
        this.client = client;
        this.node = node;
    }

    /**
     * @param script that Node runs
     * @param log takes what Node says when something is wrong with itself
     */
    static Volunteers start(Client client, Path script, Path log, Observer observer) {
        var who = "the volunteers with client " + client.release();
        var limits = new NodeProcess.Limits(
                PATIENCE,
                TO_END,
                who + " did not answer within " + PATIENCE.toSeconds() + " s: see " + log,
                who + " are gone: see " + log,
                "interrupted while waiting for the volunteers");
        var arguments = List.of(client.script().toString());
        return new Volunteers(
                client,
                NodeProcess.start(script, arguments, log, limits, new Ear(client.release(), limits.gone(), observer)));
    }

    Client client() {
        return client;
    }

    /** @throws Failure when they are not let in */
    void signIn(URI page, int volunteers, String mark) {
        try {
            tell("signIn", Map.of("page", page, "release", client.release(), "volunteers", volunteers, "mark", mark));
        } catch (Failure e) {
            throw new Failure(
                    "volunteers with client " + client.release() + " cannot begin at " + page + ": " + e.sentence());
        }
    }

    /** Works from now on, or goes on, at so many requests a second. */
    void work(double rate) {
        tell("rate", Map.of("rate", rate));
    }

    /** Sends nothing more, and returns when all is answered that was sent, and told. */
    void rest() {
        tell("rest", Map.of());
    }

    private void tell(String command, Map<String, ?> details) {
        node.ask(command, details, Object.class);
    }

    private record Sample(List<View> views) {}

    /**
     * What to look at to see whether all is as it was.
     *
     * @param animals how many of them with their expenses
     */
    List<View> sample(int animals) {
        return node.ask("sample", Map.of("animals", animals), Sample.class).views();
    }

    /**
     * What to read of a view.
     *
     * @param sought identifiers of rows that must be there: a long list is read until they are found
     * @param perhaps others that may be there, if no more than these and those is asked for
     */
    record Question(View view, Set<String> sought, Optional<Set<String>> perhaps) {}

    /** What an instance shows. */
    CompletableFuture<Reading> read(URI instance, Question question) {
        var details = new HashMap<String, Object>(
                Map.of("instance", instance, "view", question.view(), "sought", question.sought()));
        question.perhaps().ifPresent(perhaps -> details.put("perhaps", perhaps));
        return node.send("read", details, Reading.Told.class)
                .thenApply(told -> reading(instance, question.view(), told));
    }

    private Reading reading(URI instance, View view, Reading.Told told) {
        var where = String.format(
                Locale.ROOT,
                "at %s:%d%s, through client %s",
                instance.getHost(),
                instance.getPort(),
                told.release() == null ? "" : " (" + told.release() + ")",
                client.release());
        return Reading.of(view, where, told);
    }

    private record Objection(Optional<String> objection) {}

    /** @return what speaks against a candidate, in a sentence */
    Optional<String> trial(URI candidate, List<URI> others) {
        return node.ask("trial", Map.of("candidate", candidate, "others", others), Objection.class)
                .objection();
    }

    /** @throws Failure when it cannot be done, or takes longer than anybody waits */
    <T> T await(CompletableFuture<T> answer) {
        return node.await(answer);
    }

    private record Told(List<Observed.Told> requests, List<Entry> writes) {}

    /** Passes on what they tell. */
    private record Ear(String client, String gone, Observer observer) implements NodeProcess.Listener {
        @Override
        public void told(JsonNode message) {
            if (message.has("retired")) {
                observer.retired();
                return;
            }
            var told = Json.as(Told.class, message);
            observer.requests(
                    told.requests().stream().map(request -> request.by(client)).toList());
            observer.writes(
                    told.writes().stream().map(write -> write.by(client)).toList());
        }

        @Override
        public void ended() {
            var failed = new Failed(Instant.now(), client, "volunteers ended", "a request", gone, null, null);
            observer.requests(List.of(new Observed(failed.at(), 0, null, failed)));
        }

        @Override
        public RuntimeException failure(String error) {
            return new Failure(error);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
