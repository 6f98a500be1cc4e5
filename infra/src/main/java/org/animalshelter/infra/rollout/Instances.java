package org.animalshelter.infra.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.animalshelter.infra.backend.Backend;
import org.animalshelter.infra.backend.BackendSettings;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.router.Router;

/** The backend instances by their numbers: of one release, or of two while one follows the other. */
public final class Instances implements AutoCloseable {
    private final Home home;
    private final Processes processes;
    private final Router router;
    private final BackendSettings settings;
    private final Duration drained;
    private final Consumer<String> events;
    private final Map<Integer, BackendInstance> known = new ConcurrentSkipListMap<>();

    /** @param drained how long requests that are in flight are waited for before an instance is stopped */
    public Instances(
            Home home,
            Processes processes,
            Router router,
            BackendSettings settings,
            Duration drained,
            Consumer<String> events) {
        this.home = home;
        this.processes = processes;
        this.router = router;
        this.settings = settings;
        this.drained = drained;
        this.events = events;
    }

    /** Those that have been started, by number. */
    List<BackendInstance> all() {
        return List.copyOf(known.values());
    }

    public List<InstanceStatus> status() {
        return all().stream().flatMap(instance -> instance.status().stream()).toList();
    }

    /** Starts an instance beside which there are none yet, and lets it serve. */
    public void serve(Release release, BooleanSupplier wanted, Progress progress) {
        start(release, false, wanted, progress).putIn();
    }

    /**
     * Starts an instance that gets the lowest free number, and returns when it is ready. It gets no requests yet.
     *
     * @param givesWay whether there are enough others that serve, who have the processors first
     * @param wanted as soon as this is false, it is not waited for any more
     */
    BackendInstance start(Release release, boolean givesWay, BooleanSupplier wanted, Progress progress) {
        var instance = numbered(release, givesWay, wanted);
        return progress.part(Kind.START, "backend " + instance.number(), step -> {
            step.accept("starting " + release.name());
            try {
                refreshToggles(instance.number());
                instance.start(watcher -> Backend.start(
                        home,
                        processes,
                        instance.number(),
                        release.name(),
                        release.artifact(),
                        settings,
                        watcher,
                        events));
            } catch (RuntimeException e) {
                known.remove(instance.number());
                if (!wanted.getAsBoolean()) {
                    step.accept("not needed any more");
                }
                throw e;
            }
            step.accept(release.name() + " at " + instance.address());
            return instance;
        });
    }

    /** An instance begins with its last known toggles. Those of an earlier one with its number may be old by now. */
    private void refreshToggles(int number) {
        all().stream()
                .filter(BackendInstance::isServing)
                .map(serving -> settings.backupOf(serving.number()))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(newest -> {
                    try {
                        PrivateFiles.write(settings.backupOf(number), Files.readString(newest));
                    } catch (IOException e) {
                        events.accept("the last known toggles cannot be copied: " + e);
                    }
                });
    }

    private synchronized BackendInstance numbered(Release release, boolean givesWay, BooleanSupplier wanted) {
        int number = 1;
        while (known.containsKey(number)) {
            number++;
        }
        var instance = new BackendInstance(number, release, router, givesWay, wanted);
        known.put(number, instance);
        return instance;
    }

    /** Lets them finish what they have, and stops them for good. Their numbers are free then. */
    void stop(List<BackendInstance> instances) {
        instances.forEach(BackendInstance::takeOut);
        Parallel.await(instances.stream()
                .map(instance -> Parallel.begin(() -> {
                    instance.stop(drained);
                    known.remove(instance.number());
                }))
                .toArray(CompletableFuture[]::new));
    }

    /** Stops all that are there. */
    @Override
    public void close() {
        stop(all().stream().filter(BackendInstance::isStarted).toList());
    }
}
