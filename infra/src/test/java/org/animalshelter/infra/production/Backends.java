package org.animalshelter.infra.production;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.backend.BackendSettings;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.Credentials;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.RunningProcess;
import org.animalshelter.infra.process.Teardown;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.ComponentDeploys;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.rollout.Deploys;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.rollout.Instances;
import org.animalshelter.infra.rollout.Patience;
import org.animalshelter.infra.rollout.ReleaseHistory;
import org.animalshelter.infra.rollout.Retirement;
import org.animalshelter.infra.router.Router;
import org.animalshelter.infra.standin.Lines;
import org.animalshelter.infra.standin.Releases;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.steering.ControlPort;
import org.animalshelter.infra.steering.Operations;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.steering.Whereabouts;
import org.animalshelter.infra.toggle.Toggles;
import org.animalshelter.infra.unleash.UnleashSecrets;

/** A production of nothing but backends behind a router, and its control port: up in a second. */
public final class Backends implements AutoCloseable {
    static final Patience SHORT =
            new Patience(Duration.ofSeconds(18), Duration.ofSeconds(5), Duration.ofSeconds(2), 50);

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    final Lines events = new Lines();
    final Home home;
    final Router router;

    private final Teardown parts = new Teardown(events::event);
    private final Instances instances;
    private final Deploys deploys;

    public Backends(Path folder) throws IOException {
        home = Home.open(folder.resolve("home"));
        parts.add(home::close);
        var processes = new Processes(home);
        parts.add(processes::close);
        var vertx = Vertx.vertx();
        parts.add(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
        var pages = Releases.frontend(folder);
        router = Router.create(vertx, freePort(), pages.name(), pages.artifact());
        var settings = new BackendSettings(
                "", new Credentials("", ""), NOWHERE, "", "", NOWHERE, home.folder("toggles"), SHORT.ready());
        instances = new Instances(home, processes, router, settings, SHORT.drained(), events::event);
        parts.add(instances::close);
        parts.add(router::close);
        router.listen();
        var first = Releases.instance(folder, "first");
        var history = new ReleaseHistory(home.path());
        Map.of(Component.DB, first, Component.BACKEND, first, Component.FRONTEND, pages)
                .forEach(history::deployed);
        Parallel.await(
                Parallel.begin(() -> instances.serve(first, () -> true, events)),
                Parallel.begin(() -> instances.serve(first, () -> true, events)));
        deploys = new Deploys(new ComponentDeploys(router, instances, null, history, SHORT).all(), events);
        var control = new ControlPort(
                vertx,
                home,
                deploys,
                new Operations(null, history, new Retirement(router, history, QUIET), events),
                new Toggles(NOWHERE, UnleashSecrets.of(home)),
                () -> new Status(
                        page(),
                        NOWHERE,
                        NOWHERE,
                        "none",
                        List.of(new Status.Deployed(
                                Component.BACKEND,
                                history.current(Component.BACKEND),
                                history.previous(Component.BACKEND))),
                        instances.status(),
                        List.of(),
                        deploys.underWay(),
                        new Status.Requests(0, 0, 0, 0)),
                events::event);
        parts.add(control::close);
        new Whereabouts(RunningProcess.current(), page(), control.address()).write(home.path());
    }

    public URI page() {
        return URI.create("http://localhost:" + router.port());
    }

    public Control control() {
        return Control.of(home.path());
    }

    /** The releases of the instances that get requests. */
    List<String> serving() {
        return control().status().instances().stream()
                .filter(instance -> instance.state() == InstanceStatus.State.SERVING)
                .map(instance -> instance.release().name())
                .sorted()
                .toList();
    }

    /** Whether an instance of the release is in this state soon. */
    boolean awaitInstance(Release release, InstanceStatus.State state) {
        return Await.until(
                SHORT.ready(),
                () -> control().status().instances().stream()
                        .anyMatch(instance -> instance.release().equals(release) && instance.state() == state));
    }

    void deploy(Release release) {
        deploy(release, DeployWatcher.NONE);
    }

    void deploy(Release release, DeployWatcher watcher) {
        control().deploy(Component.BACKEND, release, watcher, new Lines());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        parts.stop();
    }
}
