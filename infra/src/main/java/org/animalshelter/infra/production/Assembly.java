package org.animalshelter.infra.production;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.animalshelter.infra.backend.Backend;
import org.animalshelter.infra.backend.BackendSettings;
import org.animalshelter.infra.home.Failure;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.postgres.EmbeddedPostgres;
import org.animalshelter.infra.postgres.ExistingServer;
import org.animalshelter.infra.postgres.Roles;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.RunningProcess;
import org.animalshelter.infra.registry.MicrochipRegistry;
import org.animalshelter.infra.router.Router;
import org.animalshelter.infra.schema.Schema;
import org.animalshelter.infra.unleash.KnownTokens;
import org.animalshelter.infra.unleash.Unleash;
import org.animalshelter.infra.unleash.UnleashInstallation;
import org.animalshelter.infra.unleash.UnleashSecrets;

/** Puts the parts together: knows what needs what, and so what can start at the same time. */
final class Assembly {

    private static final String DATABASE = "shelter";
    private static final String TOGGLES = "run/toggles";
    private static final int INSTANCES = 2;

    private final ProductionSettings settings;
    private final Progress progress;
    private final Parts parts;
    private final Home home;
    private final Processes processes;
    private final Roles roles;
    private final Vertx vertx;

    Assembly(ProductionSettings settings, Progress progress, Parts parts) {
        this.settings = settings;
        this.progress = progress;
        this.parts = parts;
        if (settings.fresh() && settings.databaseUrl().isPresent()) {
            throw new Failure("--fresh throws away the data of this folder, never that of an existing database: "
                    + "leave out --fresh or --database-url");
        }
        home = Home.open(settings.home());
        parts.add(home::close);
        processes = new Processes(home);
        parts.add(processes::close);
        roles = Roles.of(home);
        vertx = Vertx.vertx(new VertxOptions()
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        parts.add(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
    }

    Addresses start() {
        var frontend = settings.release(Component.FRONTEND);
        var router = Router.create(vertx, settings.port(), frontend.name(), frontend.artifact());
        if (settings.fresh()) {
            PrivateFiles.delete(home.folder(TOGGLES));
        }
        // Before any program is started. One that is just being started holds a copy of every socket that is open here,
        // for a moment: also of the one that found the registry's port to be free, which is then taken after all.
        var registry = progress.part("microchip registry", this::startRegistry);
        var database = Parallel.begin(() -> progress.part("PostgreSQL", this::startDatabase));
        var unleash = Parallel.begin(() -> progress.part("Unleash", step -> startUnleash(database, step)));
        var schema = Parallel.begin(() -> bringSchemaUp(Parallel.result(database)));
        Parallel.await(database, unleash, schema);

        var server = Parallel.result(database);
        var toggles = Parallel.result(unleash);
        var instances = startInstances(router, server, toggles.address(), registry.address());
        progress.part("router", step -> {
            parts.add(router::close);
            router.listen();
            step.accept("on port " + router.port());
            return router;
        });
        var page = URI.create("http://localhost:" + router.port());
        describe(instances, page, toggles.address(), registry.address());
        return new Addresses(
                page,
                toggles.address(),
                new Addresses.SignIn(
                        UnleashSecrets.USER, UnleashSecrets.of(home).password()),
                instances.known().stream()
                        .map(RunningProduction.Instance::address)
                        .toList(),
                registry.address(),
                server.url(server.database()));
    }

    private DatabaseServer startDatabase(Consumer<String> step) {
        var server = settings.databaseUrl().map(Assembly::existing).orElseGet(() -> {
            step.accept(settings.fresh() ? "throwing the data away" : "starting");
            var postgres = EmbeddedPostgres.start(home, processes, settings.fresh(), DATABASE, progress::event);
            parts.add(postgres::close);
            return postgres.server();
        });
        step.accept("preparing databases and roles");
        Databases.prepare(server, roles);
        step.accept(server.url(server.database()));
        return server;
    }

    private static DatabaseServer existing(String url) {
        var server = ExistingServer.parse(url);
        ExistingServer.check(server);
        return server;
    }

    private Unleash startUnleash(CompletableFuture<DatabaseServer> database, Consumer<String> step) {
        step.accept("installing");
        var installation = UnleashInstallation.install(home, processes);
        step.accept("waiting for the database");
        var server = Parallel.result(database);
        step.accept("starting");
        addTokens(server);
        var url = server.urlWith(roles.unleash(), server.unleashDatabase());
        var unleash = Unleash.start(home, processes, installation, url, progress::event);
        parts.add(unleash::close);
        step.accept(unleash.address().toString());
        return unleash;
    }

    private void addTokens(DatabaseServer server) {
        try (var connection = server.connect(server.unleashDatabase(), roles.unleash())) {
            KnownTokens.add(connection, UnleashSecrets.of(home));
        } catch (SQLException e) {
            throw new Failure("the toggle server's database cannot be reached: " + e.getMessage(), e);
        }
    }

    private void bringSchemaUp(DatabaseServer server) {
        var schema = new Schema(processes, server, roles.owner());
        progress.part("schema", step -> {
            step.accept("migrating");
            schema.migrate(settings.release(Component.DB).artifact());
            step.accept("at release " + settings.release(Component.DB).name());
            return null;
        });
        if (!schema.hasData()) {
            progress.part("sample data", step -> {
                var amount = settings.sampleData();
                step.accept(amount.animals() + " animals, " + amount.expenses() + " expenses");
                schema.seed(settings.release(Component.DB).artifact(), amount.animals(), amount.expenses());
                return null;
            });
        }
    }

    private MicrochipRegistry startRegistry(Consumer<String> step) {
        var registry = MicrochipRegistry.start(vertx, home.port("registry"));
        parts.add(registry::close);
        step.accept(registry.address().toString());
        return registry;
    }

    private Instances startInstances(Router router, DatabaseServer server, URI unleash, URI registry) {
        var common = new BackendSettings(
                server.jdbcUrl(server.database()),
                roles.application(),
                unleash,
                UnleashSecrets.of(home).clientToken(),
                home.secret("session-key"),
                registry,
                home.folder(TOGGLES));
        var instances = new Instances(home, processes, router, common, progress::event);
        var started = new ArrayList<CompletableFuture<Backend>>();
        for (int number = 1; number <= INSTANCES; number++) {
            int n = number;
            started.add(Parallel.begin(() -> progress.part("backend " + n, step -> startInstance(instances, n, step))));
        }
        parts.add(() -> Parallel.await(started.stream()
                .filter(backend -> backend.isDone() && !backend.isCompletedExceptionally())
                .map(backend -> Parallel.begin(backend.join()::close))
                .toArray(CompletableFuture[]::new)));
        Parallel.await(started.toArray(CompletableFuture[]::new));
        return instances;
    }

    private Backend startInstance(Instances instances, int number, Consumer<String> step) {
        step.accept("starting");
        var backend = instances.start(number, settings.release(Component.BACKEND));
        step.accept(backend.address().toString());
        return backend;
    }

    private void describe(Instances instances, URI page, URI unleash, URI registry) {
        var releases = Map.of(
                "db", settings.release(Component.DB).name(),
                "backend", settings.release(Component.BACKEND).name(),
                "frontend", settings.release(Component.FRONTEND).name());
        parts.add(() -> RunningProduction.forget(home.path()));
        instances.whenChanged(
                known -> new RunningProduction(RunningProcess.current(), page, unleash, registry, releases, known)
                        .write(home.path()));
    }
}
