package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            node.ask(
                    "signIn",
                    details()
                            .put("page", page.toString())
                            .put("release", client.release())
                            .put("volunteers", volunteers)
                            .put("mark", mark));
        } catch (Failure e) {
            throw new Failure(
                    "volunteers with client " + client.release() + " cannot begin at " + page + ": " + e.getMessage());
        }
    }

    /** Works from now on, or goes on, at so many requests a second. */
    void work(double rate) {
        node.ask("rate", details().put("rate", rate));
    }

    /** Sends nothing more, and returns when all is answered that was sent, and told. */
    void rest() {
        node.ask("rest", details());
    }

    /**
     * What to look at to see whether all is as it was.
     *
     * @param animals how many of them with their expenses
     */
    List<View> sample(int animals) {
        return node.ask("sample", details().put("animals", animals)).getJsonArray("views").stream()
                .map(JsonObject.class::cast)
                .map(View::of)
                .toList();
    }

    /** What an instance shows of each view, in their order. */
    CompletableFuture<List<Reading>> read(URI instance, List<View> views) {
        var wanted = new JsonArray(views.stream().map(View::toJson).toList());
        return node.send("read", details().put("instance", instance.toString()).put("views", wanted))
                .thenApply(result -> readings(instance, views, result.getJsonArray("readings")));
    }

    private List<Reading> readings(URI instance, List<View> views, JsonArray read) {
        return IntStream.range(0, views.size())
                .mapToObj(i -> Reading.of(views.get(i), where(instance, read.getJsonObject(i)), read.getJsonObject(i)))
                .toList();
    }

    private String where(URI instance, JsonObject read) {
        var release = read.getString("release");
        return "at %s:%d%s, through client %s"
                .formatted(
                        instance.getHost(),
                        instance.getPort(),
                        release == null ? "" : " (" + release + ")",
                        client.release());
    }

    JsonObject trial(URI candidate, List<URI> others) {
        return node.ask(
                "trial",
                details()
                        .put("candidate", candidate.toString())
                        .put(
                                "others",
                                new JsonArray(others.stream().map(URI::toString).toList())));
    }

    /** @throws Failure when it cannot be done, or takes longer than anybody waits */
    <T> T await(CompletableFuture<T> answer) {
        return node.await(answer);
    }

    private static JsonObject details() {
        return new JsonObject();
    }

    /** Passes on what they tell. */
    private record Ear(String client, String gone, Observer observer) implements NodeProcess.Listener {
        @Override
        public void told(JsonObject message) {
            if (message.getBoolean("retired", false)) {
                observer.retired();
                return;
            }
            observer.requests(each(message, "requests")
                    .map(event -> Observed.of(event, client))
                    .toList());
            observer.writes(each(message, "writes")
                    .map(event -> Entry.of(event, client))
                    .toList());
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

        private static Stream<JsonObject> each(JsonObject message, String events) {
            return message.getJsonArray(events).stream().map(JsonObject.class::cast);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
