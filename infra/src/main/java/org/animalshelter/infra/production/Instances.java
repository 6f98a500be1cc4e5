package org.animalshelter.infra.production;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.animalshelter.infra.backend.Backend;
import org.animalshelter.infra.backend.BackendSettings;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.router.Router;
import org.animalshelter.infra.router.Upstream;

/** The backend instances: those that are ready are in at the router, and only those. */
final class Instances {

    private final Home home;
    private final Processes processes;
    private final Router router;
    private final BackendSettings settings;
    private final Consumer<String> events;
    private final Map<Integer, RunningProduction.Instance> known = new ConcurrentSkipListMap<>();
    private volatile Consumer<List<RunningProduction.Instance>> listener = instances -> {};

    Instances(Home home, Processes processes, Router router, BackendSettings settings, Consumer<String> events) {
        this.home = home;
        this.processes = processes;
        this.router = router;
        this.settings = settings;
        this.events = events;
    }

    /** Returns when the instance is ready and gets requests. */
    Backend start(int number, Release release) {
        return Backend.start(
                home, processes, number, release.name(), release.artifact(), settings, new AtTheRouter(number), events);
    }

    /** Gets to know all instances now, and again whenever one has another process than before. */
    void whenChanged(Consumer<List<RunningProduction.Instance>> listener) {
        this.listener = listener;
        listener.accept(known());
    }

    List<RunningProduction.Instance> known() {
        return List.copyOf(known.values());
    }

    private final class AtTheRouter implements Backend.Watcher {

        private final int number;
        private volatile Upstream upstream;

        AtTheRouter(int number) {
            this.number = number;
        }

        @Override
        public void ready(URI address, long pid) {
            if (upstream == null) {
                upstream = router.add(address);
            }
            upstream.putIn();
            known.put(number, new RunningProduction.Instance(number, address, pid));
            listener.accept(known());
        }

        @Override
        public void gone() {
            upstream.takeOut();
        }
    }
}
