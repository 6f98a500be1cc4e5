package org.animalshelter.infra.production;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Durability;
import org.animalshelter.infra.postgres.ExistingServer;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.process.RunningProcess;
import org.animalshelter.infra.process.Teardown;
import org.animalshelter.infra.registry.MicrochipRegistry;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.rollout.BackendRollout;
import org.animalshelter.infra.rollout.ComponentDeploys;
import org.animalshelter.infra.rollout.Deploys;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.rollout.Instances;
import org.animalshelter.infra.rollout.ReleaseHistory;
import org.animalshelter.infra.rollout.Retirement;
import org.animalshelter.infra.router.Router;
import org.animalshelter.infra.steering.ControlPort;
import org.animalshelter.infra.steering.Operations;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.steering.Whereabouts;
import org.animalshelter.infra.surroundings.Surroundings;
import org.animalshelter.infra.toggle.Toggles;
import org.animalshelter.infra.unleash.UnleashSecrets;

/** Puts the parts together: knows what needs what, and so what can start at the same time. */
final class Assembly {
    private static final int ANY_PORT = 0;

    private final ProductionSettings settings;
    private final Progress progress;
    private final Teardown parts;
    private final Surroundings surroundings;
    private final Home home;
    private final ReleaseHistory history;
    private volatile Deploys deploys;

    Assembly(ProductionSettings settings, Progress progress, Teardown parts) {
        this.settings = settings;
        this.progress = progress;
        this.parts = parts;
        if (settings.fresh() && settings.databaseUrl().isPresent()) {
            throw new Failure("--fresh throws away the data of this folder, never that of an existing database: "
                    + "leave out --fresh or --database-url");
        }
        surroundings = Surroundings.in(settings.home(), parts, progress::event);
        home = surroundings.home();
        history = new ReleaseHistory(home.path());
    }

    Addresses start() {
        var frontend = settings.release(Component.FRONTEND);
        int port = settings.port() == ANY_PORT ? home.port("router") : settings.port();
        var router = Router.create(surroundings.vertx(), port, frontend.name(), frontend.artifact());
        settings.framedBy().ifPresent(router::letFrame);
        rememberPages(router);
        if (settings.fresh()) {
            surroundings.forgetToggles();
        }
        // Before any program is started. One that is just being started holds a copy of every socket that is open here,
        // for a moment: also of the one that found the registry's port to be free, which is then taken after all.
        var registry = progress.part("microchip registry", this::startRegistry);
        var database = Parallel.begin(() -> progress.part("PostgreSQL", this::startDatabase));
        var unleash = Parallel.begin(() ->
                progress.part("Unleash", step -> surroundings.startUnleash(() -> Parallel.result(database), step)));
        var schema = Parallel.begin(() -> bringSchemaUp(Parallel.result(database)));
        Parallel.await(database, unleash, schema);

        var server = Parallel.result(database);
        var toggles = Parallel.result(unleash);
        var instances = startInstances(router, server, toggles.address(), registry.address());
        var page = URI.create("http://localhost:" + port);
        parts.add(router::close);
        // Who finds that the page answers may steer production at once.
        letBeSteered(router, instances, server, page, toggles.address(), registry.address());
        progress.run("router", step -> {
            router.listen();
            step.accept("on port " + router.port());
        });
        return new Addresses(
                page,
                toggles.address(),
                new Addresses.SignIn(
                        UnleashSecrets.USER, UnleashSecrets.of(home).password()),
                instances.status().stream().map(InstanceStatus::address).toList(),
                registry.address(),
                server.url(server.database()));
    }

    /** A page that was opened before production was started again may still be open. */
    private void rememberPages(Router router) {
        var current = settings.release(Component.FRONTEND);
        history.all(Component.FRONTEND).stream()
                .filter(release -> !release.equals(current))
                .filter(release -> Files.isDirectory(release.artifact()))
                .forEach(release -> router.remember(release.name(), release.artifact()));
    }

    private DatabaseServer startDatabase(Consumer<String> step) {
        var server = settings.databaseUrl().map(Assembly::existing).orElseGet(() -> {
            step.accept(settings.fresh() ? "throwing the data away" : "starting");
            return surroundings.startDatabase(settings.fresh(), Durability.LASTING);
        });
        step.accept("preparing databases and roles");
        surroundings.prepare(server);
        step.accept(server.url(server.database()));
        return server;
    }

    private static DatabaseServer existing(String url) {
        var server = ExistingServer.parse(url);
        ExistingServer.check(server);
        return server;
    }

    private void bringSchemaUp(DatabaseServer server) {
        var schema = surroundings.schema(server);
        progress.run("schema", step -> {
            step.accept("migrating");
            schema.migrate(settings.release(Component.DB).artifact());
            step.accept("at release " + settings.release(Component.DB).name());
        });
        if (!schema.hasData()) {
            progress.run("sample data", step -> {
                var amount = settings.sampleData();
                step.accept(amount.animals() + " animals, " + amount.expenses() + " expenses");
                schema.seed(settings.release(Component.DB).artifact(), amount.animals(), amount.expenses());
            });
        }
    }

    private MicrochipRegistry startRegistry(Consumer<String> step) {
        var registry = surroundings.startRegistry();
        step.accept(registry.address().toString());
        return registry;
    }

    private Instances startInstances(Router router, DatabaseServer server, URI unleash, URI registry) {
        var common = surroundings.backends(
                server, unleash, registry, settings.patience().ready());
        var instances = new Instances(
                home,
                surroundings.processes(),
                router,
                common,
                settings.patience().drained(),
                this::tell);
        parts.add(instances::close);
        var started = new ArrayList<CompletableFuture<Void>>();
        for (int number = 1; number <= BackendRollout.INSTANCES; number++) {
            started.add(Parallel.begin(
                    () -> instances.serve(settings.release(Component.BACKEND), () -> !parts.areStopping(), progress)));
        }
        Parallel.await(started.toArray(CompletableFuture[]::new));
        return instances;
    }

    private void letBeSteered(
            Router router, Instances instances, DatabaseServer server, URI page, URI unleash, URI registry) {
        settings.releases().forEach(history::deployed);
        router.refuse(history.retired());
        var ways = new ComponentDeploys(router, instances, surroundings.schema(server), history, settings.patience());
        deploys = new Deploys(ways.all(), progress);
        var toggles = new Toggles(unleash, UnleashSecrets.of(home));
        var retirement = new Retirement(router, history, Retirement.QUIET);
        var control = new ControlPort(
                surroundings.vertx(),
                home,
                deploys,
                new Operations(surroundings.schema(server), history, retirement, progress),
                toggles,
                () -> status(router, instances, server, page, unleash, registry),
                progress::event);
        parts.add(control::close);
        parts.add(() -> Whereabouts.forget(home.path()));
        new Whereabouts(RunningProcess.current(), page, control.address()).write(home.path());
    }

    /** What happens to instances by itself is of interest to who deploys, too. */
    private void tell(String event) {
        var known = deploys;
        if (known == null) {
            progress.event(event);
        } else {
            known.event(event);
        }
    }

    private Status status(
            Router router, Instances instances, DatabaseServer server, URI page, URI unleash, URI registry) {
        var counts = router.counts();
        return new Status(
                page,
                unleash,
                registry,
                server.url(server.database()),
                Stream.of(Component.values())
                        .map(component ->
                                new Status.Deployed(component, history.current(component), history.previous(component)))
                        .toList(),
                instances.status(),
                router.pages().seen(),
                deploys.underWay(),
                new Status.Requests(
                        counts.perSecond(), counts.failuresPerSecond(), counts.requests(), counts.failures()));
    }
}
