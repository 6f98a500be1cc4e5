package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Failure;

/**
 * Virtual volunteers at work, until this is closed: they sign in, look around, record expenses and read them back. Each
 * tries once, so that what production gets wrong shows. Load is open-loop: slow answers do not slow it down.
 */
public final class Traffic implements AutoCloseable {
    private static final String RISING = "rising";
    private static final String STEADY = "steady";
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String MARK = "traffic";

    private final URI page;
    private final Load load;
    private final Path folder;
    private final Path script;
    private final Ledger ledger;
    private final Phases phases;
    private final Timeline timeline = new Timeline();
    private final List<Volunteers> clients = new ArrayList<>();
    private final Audits audits;
    private volatile Consumer<List<Answer>> watcher = answers -> {};

    private Traffic(URI page, Load load, Path folder) {
        this.page = page;
        this.load = load;
        this.folder = folder;
        this.phases = new Phases(load.rises() ? RISING : STEADY, Instant.now());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.script = TrafficScripts.unpackInto(folder.resolve("scripts"));
        this.ledger = new Ledger(folder.resolve("ledger.ndjson"));
        this.audits = new Audits(ledger);
    }

    /**
     * Returns when all volunteers are signed in and all of the load is there. The time until then is a phase called
     * "rising", where there is any; what follows is called "steady".
     *
     * @param page where people find the shelter
     * @param clients at least one; their volunteers share the load
     * @param folder for {@code ledger.ndjson} and logs
     * @throws Failure when they cannot sign in
     */
    public static Traffic start(URI page, List<Client> clients, Load load, Path folder) {
        var traffic = new Traffic(page, load, folder);
        try {
            clients.stream().distinct().forEach(traffic::signIn);
            traffic.rise();
            return traffic;
        } catch (RuntimeException e) {
            traffic.close();
            throw e;
        }
    }

    /**
     * Volunteers of another frontend release start to work too. Those who are there go on, and all share the load.
     * A client that is at work already is not joined by a second of its kind.
     *
     * @throws Failure when they cannot sign in; the others go on as before
     */
    public synchronized void join(Client client) {
        if (clients.stream().noneMatch(volunteers -> volunteers.client().equals(client))) {
            signIn(client);
            share();
        }
    }

    /** The frontend releases whose volunteers are at work. */
    synchronized List<String> releases() {
        return clients.stream().map(volunteers -> volunteers.client().release()).toList();
    }

    /** They close their pages. What they wrote is audited with the newest client then. The last ones stay. */
    private synchronized void leave(Client client) {
        var leaving = clients.stream()
                .filter(volunteers -> volunteers.client().equals(client))
                .toList();
        if (leaving.size() == clients.size()) {
            return;
        }
        clients.removeAll(leaving);
        leaving.forEach(volunteers -> {
            volunteers.rest();
            volunteers.close();
        });
        share();
    }

    private void signIn(Client client) {
        var log = folder.resolve("volunteers-" + client.release() + ".log");
        var volunteers = Volunteers.start(client, script, log, new Observer(client));
        try {
            volunteers.signIn(page, load.volunteers(), MARK);
            clients.add(volunteers);
        } catch (RuntimeException e) {
            volunteers.close();
            throw e;
        }
    }

    private void rise() {
        for (int rate = load.rise(); rate < load.requestsPerSecond(); rate += load.rise()) {
            share(rate);
            Await.pause(A_SECOND);
        }
        share();
        if (load.rises()) {
            phase(STEADY);
        }
    }

    private void share() {
        share(load.requestsPerSecond());
    }

    private void share(int requestsPerSecond) {
        double rate = (double) requestsPerSecond / clients.size();
        clients.forEach(volunteers -> volunteers.work(rate));
    }

    /** From here on counts and latencies go to this phase; a request that was planned earlier counts where it was. */
    public void phase(String name) {
        phases.begin(name, Instant.now());
    }

    /** What was counted until now, in order. */
    public List<Phase> phases() {
        return phases.snapshot();
    }

    /** The p99 of the last few hundred requests. */
    public Duration p99Lately() {
        return phases.p99Lately();
    }

    public Optional<Failed> firstFailure() {
        return phases.firstFailure();
    }

    public Optional<Failed> lastFailure() {
        return phases.lastFailure();
    }

    /**
     * What became of a request.
     *
     * @param client the frontend release whose page sent it
     * @param release of the backend that answered; empty where none did
     * @param good whether all went well
     */
    public record Answer(String client, String release, long millis, boolean good) {
        private static final long MICROS = 1000;

        private static Answer of(String client, Observed request) {
            return new Answer(
                    client,
                    request.release() == null ? "" : request.release(),
                    request.micros() / MICROS,
                    request.failure() == null);
        }
    }

    /** Tells of each request from now on, a few at a time. */
    public void watch(Consumer<List<Answer>> watcher) {
        this.watcher = watcher;
    }

    /** How many requests there were in each second, by the backend release that answered. */
    public List<Timeline.Second> timeline() {
        return timeline.seconds();
    }

    /** How many writes production acknowledged. */
    public long acknowledged() {
        return ledger.acknowledged(view -> true);
    }

    /** The same, of things that only the clients know: what their journeys wrote. */
    public long acknowledgedByJourneys() {
        return ledger.acknowledged(view -> !View.isKnown(view));
    }

    /** Whether a client that is open ships views of things that only it knows. */
    public synchronized boolean shipsViews() {
        return clients.stream()
                .flatMap(volunteers -> volunteers.sample(0).stream())
                .anyMatch(view -> !view.isKnown());
    }

    /** The same, of those that a view shows. */
    long acknowledged(String view) {
        return ledger.acknowledged(view::equals);
    }

    /** Sends nothing more, and returns when all is answered and counted. The volunteers stay signed in for an audit. */
    public synchronized void rest() {
        clients.forEach(Volunteers::rest);
    }

    /** Ends a {@link #rest()}. Volunteers who are gone were counted as a failure then. */
    public synchronized void goOn() {
        try {
            share();
        } catch (Failure gone) {
            // The others go on.
        }
    }

    /**
     * Looks at what people see now: from here on an {@link #audit} also finds what changed though no volunteer changed it.
     * For a production without other users: what they change is in no ledger of these volunteers.
     *
     * @param instances the backends, past the router
     */
    public synchronized void look(List<URI> instances) {
        audits.look(clients, instances);
    }

    /**
     * Sends nothing more, reads every ledger entry back from every instance, with the client of the release that wrote it, and
     * looks whether all else is as it was. It never fails: what cannot be read is a finding. The volunteers stay signed in.
     *
     * @param instances the backends that serve now, past the router
     */
    public synchronized Audit audit(Supplier<List<URI>> instances) {
        return audits.audit(clients, () -> {
            rest();
            return instances.get();
        });
    }

    /** What the last audit found to be wrong is known, and later ones do not count it again. */
    public synchronized void settle() {
        audits.settle();
    }

    @Override
    public synchronized void close() {
        clients.forEach(Volunteers::close);
        ledger.close();
    }

    private final class Observer implements Volunteers.Observer {
        private final Client client;

        private Observer(Client client) {
            this.client = client;
        }

        @Override
        public void retired() {
            // Who tells it cannot be asked to rest before it was heard.
            CompletableFuture.runAsync(() -> leave(client));
        }

        @Override
        public void requests(List<Observed> requests) {
            requests.forEach(phases::count);
            requests.forEach(timeline::count);
            watcher.accept(requests.stream()
                    .map(request -> Answer.of(client.release(), request))
                    .toList());
        }

        @Override
        public void writes(List<Entry> writes) {
            ledger.add(writes);
        }
    }
}
