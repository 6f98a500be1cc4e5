package org.animalshelter.infra.rollout;

import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.router.Router;
import org.animalshelter.infra.schema.Schema;

/** How each component is deployed, and what its way back is. */
public final class ComponentDeploys {
    private final Router router;
    private final Instances instances;
    private final Schema schema;
    private final ReleaseHistory history;
    private final Patience patience;

    public ComponentDeploys(
            Router router, Instances instances, Schema schema, ReleaseHistory history, Patience patience) {
        this.router = router;
        this.instances = instances;
        this.schema = schema;
        this.history = history;
        this.patience = patience;
    }

    public Map<Component, Deploys.Method> all() {
        return Map.of(Component.DB, this::db, Component.BACKEND, this::backend, Component.FRONTEND, this::frontend);
    }

    private void backend(Deploy deploy) {
        new BackendRollout(instances, router, patience, deploy).run();
        history.deployed(Component.BACKEND, deploy.release());
    }

    /** Everybody who comes gets the new pages at once. Pages that are open notice it themselves. */
    private void frontend(Deploy deploy) {
        deploy.progress().run("pages", step -> {
            var back = router.serve(deploy.release().name(), deploy.release().artifact());
            step.accept("of release " + deploy.release().name());
            try {
                deploy.ask(DeployWatcher::done, () -> {});
                deploy.requireWanted();
            } catch (RuntimeException e) {
                back.run();
                throw e;
            }
        });
        history.deployed(Component.FRONTEND, deploy.release());
        router.refuse(history.retired());
    }

    /** A migration has no way back: going back means another release of the backend on the newer schema. */
    private void db(Deploy deploy) {
        var release = deploy.release();
        deploy.progress().run("schema", step -> {
            step.accept("migrating");
            try {
                schema.migrate(release.artifact(), step, deploy::isWanted);
            } catch (Failure e) {
                deploy.requireWanted();
                throw e;
            }
            step.accept("at release " + release.name());
        });
        history.deployed(Component.DB, release);
        try {
            deploy.ask(DeployWatcher::done, () -> {});
            deploy.requireWanted();
        } catch (Failure e) {
            throw new Failure(
                    e.sentence() + "; the schema stays at release " + release.name() + ": a migration is not undone",
                    e);
        }
    }
}
