package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.animalshelter.pipelines.UserError;

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
    private final Set<String> settled = new HashSet<>();
    private Set<String> wrong = Set.of();

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
        this.script = Scripts.unpackInto(folder.resolve("scripts"));
        this.ledger = new Ledger(folder.resolve("ledger.ndjson"));
    }

    /**
     * Returns when all volunteers are signed in and all of the load is there. The time until then is a phase called
     * "rising", where there is any; what follows is called "steady".
     *
     * @param page where people find the shelter
     * @param clients at least one; their volunteers share the load
     * @param folder for {@code ledger.ndjson} and logs
     * @throws UserError when they cannot sign in
     */
    public static Traffic start(URI page, List<Client> clients, Load load, Path folder) {
        Traffic traffic = new Traffic(page, load, folder);
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
     * @throws UserError when they cannot sign in; the others go on as before
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
        List<Volunteers> leaving = clients.stream()
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
        Path log = folder.resolve("volunteers-" + client.release() + ".log");
        Volunteers volunteers = Volunteers.start(client, script, log, new Observer(client));
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
            Pause.of(A_SECOND);
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

    /** How many requests there were in each second, by the backend release that answered. */
    public List<Timeline.Second> timeline() {
        return timeline.seconds();
    }

    /** How many writes production acknowledged. */
    public long acknowledged() {
        return ledger.entries().stream().filter(Entry::acknowledged).count();
    }

    /** Sends nothing more, and returns when all is answered and counted. The volunteers stay signed in for an audit. */
    public synchronized void rest() {
        clients.forEach(Volunteers::rest);
    }

    /** Ends a {@link #rest()}. */
    public synchronized void goOn() {
        share();
    }

    /**
     * Reads every ledger entry back from every instance, with the client of the release that wrote it. Volunteers go on
     * meanwhile, unless they {@link #rest()}; what they write then is for the next audit.
     *
     * @param instances the backends, past the router
     */
    public synchronized Audit audit(List<URI> instances) {
        Comparison comparison = new Comparison();
        Map<Volunteers, List<Entry>> entries = ledger.entries().stream()
                .filter(entry -> !settled.contains(entry.identifier()))
                .collect(Collectors.groupingBy(this::readerOf));
        entries.forEach((volunteers, theirs) -> audit(volunteers, theirs, instances, comparison));
        wrong = comparison.wrong();
        return comparison.audit();
    }

    /** What the last audit found to be wrong is known, and is nothing that a later one counts again. */
    public synchronized void settle() {
        settled.addAll(wrong);
    }

    /** Those who wrote it, or else those with the newest pages. */
    private Volunteers readerOf(Entry entry) {
        return clients.stream()
                .filter(volunteers -> volunteers.client().release().equals(entry.client()))
                .findFirst()
                .orElseGet(() -> clients.get(clients.size() - 1));
    }

    private static void audit(Volunteers volunteers, List<Entry> entries, List<URI> instances, Comparison comparison) {
        TreeSet<String> animals = entries.stream().map(Entry::animal).collect(Collectors.toCollection(TreeSet::new));
        List<CompletableFuture<JsonObject>> asked = instances.stream()
                .map(instance -> volunteers.read(instance, animals))
                .toList();
        List<JsonObject> read = asked.stream().map(volunteers::await).toList();
        for (String animal : animals) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < instances.size(); i++) {
                readings.add(Reading.of(instances.get(i), read.get(i).getJsonObject(animal)));
            }
            entries.stream()
                    .filter(entry -> entry.animal().equals(animal))
                    .forEach(entry -> comparison.add(entry, readings));
        }
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
        }

        @Override
        public void writes(List<Entry> writes) {
            ledger.add(writes);
        }
    }
}
