package org.animalshelter.infra.steering;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.rollout.Status;
import org.animalshelter.infra.rollout.StatusJson;
import org.animalshelter.infra.toggle.Toggle;

/**
 * A running production of this machine, steered from another process. Every method throws a {@link ProductionException}
 * with a sentence for people when it cannot do what it says.
 */
public final class Control {

    private final ControlClient client;

    private Control(ControlClient client) {
        this.client = client;
    }

    /**
     * @param home the folder of the production
     * @throws ProductionException when no production runs in this home
     */
    public static Control of(Path home) {
        var found = Whereabouts.of(home)
                .orElseThrow(() -> new ProductionException("no production is running in "
                        + home.toAbsolutePath().normalize() + ": start it with ./shelter up"));
        return forPeople(
                () -> new Control(new ControlClient(found.control(), Home.keptSecret(home, ControlPort.SECRET))));
    }

    public Status status() {
        return forPeople(() -> StatusJson.read(ask("GET", "/status", new JsonObject())));
    }

    /**
     * Brings a component to another release, and returns when that serves alone.
     *
     * @param watcher looks at the release on the way, and can object to it; if this process ends before it has answered,
     *     that is an objection too
     * @param progress is told of every part
     * @throws ProductionException why it does not serve, with the last lines of the log: production is as before, or the
     *     message says what is not
     */
    public void deploy(Component component, Release release, DeployWatcher watcher, Progress progress) {
        var request = new JsonObject().put("component", component.name()).put("release", StatusJson.write(release));
        stream(ControlPort.DEPLOY, request, watcher, progress);
    }

    private void stream(String path, JsonObject request, DeployWatcher watcher, Progress progress) {
        var reader = new DeployReader(progress, watcher, this::answer);
        forPeople(() -> {
            try {
                client.stream("POST", path, request, reader::read);
            } catch (Failure e) {
                reader.rethrow();
                throw e;
            } finally {
                reader.end();
            }
            return null;
        });
    }

    private void answer(int checkpoint, Optional<String> objection) {
        ask(
                "POST",
                ControlPort.ANSWER,
                new JsonObject().put("checkpoint", checkpoint).put("objection", objection.orElse(null)));
    }

    /**
     * Changes rows that are there already, while people use them; returns when no row is left that needs it.
     *
     * @param name of a backfill of the db release that runs
     * @param options of the release's command, such as {@code --dry-run}
     * @param progress is told how far it is
     */
    public void backfill(String name, List<String> options, Progress progress) {
        var request = new JsonObject().put("name", name).put("options", new JsonArray(options));
        stream(ControlPort.BACKFILL, request, DeployWatcher.NONE, progress);
    }

    /**
     * Asks pages of earlier frontend releases to reload, and returns when none has been seen for a while. From then on their
     * requests are refused.
     *
     * @param within after this time it fails, and says how many pages are left
     * @param progress is told of who is left
     */
    public void retireFrontend(Duration within, Progress progress) {
        var request = new JsonObject().put("withinMillis", within.toMillis());
        stream(ControlPort.RETIRE, request, DeployWatcher.NONE, progress);
    }

    /** All toggles by name. */
    public List<Toggle> toggles() {
        return forPeople(() ->
                StatusJson.list(ask("GET", "/toggles", new JsonObject()).getJsonArray("toggles"), ControlPort::toggle));
    }

    /**
     * Switches a toggle on, and makes it where it is missing. What was set for it before does not count any more.
     *
     * @param users for these users, or for everyone when there are none and no percentage either
     * @param percent for so many of all users, from 0 to 100; with users given as well, for both
     */
    public void switchOn(String name, List<String> users, OptionalInt percent) {
        forPeople(() -> ask("PUT", "/toggles", ControlPort.json(new Toggle(name, true, users, percent))));
    }

    /** Switches a toggle off for everyone, and makes it where it is missing. */
    public void switchOff(String name) {
        forPeople(() ->
                ask("PUT", "/toggles", ControlPort.json(new Toggle(name, false, List.of(), OptionalInt.empty()))));
    }

    private JsonObject ask(String method, String path, JsonObject body) {
        return client.ask(method, path, body);
    }

    private static <T> T forPeople(Supplier<T> work) {
        try {
            return work.get();
        } catch (Failure e) {
            throw new ProductionException(e.getMessage(), e);
        }
    }
}
