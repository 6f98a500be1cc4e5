package org.animalshelter.infra.steering;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.toggle.Toggle;

/** A running production of this machine, steered from another process. Every method throws a {@link Failure} where it cannot do what it says. */
public final class Control {
    private final ControlClient client;

    private Control(ControlClient client) {
        this.client = client;
    }

    /**
     * @param home the folder of the production
     * @throws Failure when no production runs in this home
     */
    public static Control of(Path home) {
        var found = Whereabouts.of(home)
                .orElseThrow(() -> new Failure("no production is running in "
                        + home.toAbsolutePath().normalize() + ": start it with ./shelter up"));
        return new Control(new ControlClient(found.control(), Home.keptSecret(home, ControlPort.SECRET)));
    }

    /** Whether a production runs in this home. */
    public static boolean isRunning(Path home) {
        return Whereabouts.of(home).isPresent();
    }

    public Status status() {
        return client.ask("GET", Request.STATUS, new Request.Nothing(), Status.class);
    }

    /**
     * Brings a component to another release, and returns when that serves alone.
     *
     * @param watcher looks at the release on the way, and can object to it; if this process ends before it has answered,
     *     that is an objection too
     * @param progress is told of every part
     * @throws Failure why it does not serve, with the end of the log: production is as before, or the sentence says what
     *     is not
     */
    public void deploy(Component component, Release release, DeployWatcher watcher, Progress progress) {
        stream(Request.DEPLOY, new Request.Deploy(component, release), watcher, progress);
    }

    /**
     * Changes rows that are there already, while people use them; returns when no row is left that needs it.
     *
     * @param name of a backfill of the db release that runs
     * @param options of the release's command, such as {@code --dry-run}
     * @param progress is told how far it is
     */
    public void backfill(String name, List<String> options, Progress progress) {
        stream(Request.BACKFILL, new Request.Backfill(name, options), DeployWatcher.NONE, progress);
    }

    /**
     * Asks pages of earlier frontend releases to reload, and returns when none has been seen for a while. From then on their
     * requests are refused.
     *
     * @param within after this time it fails, and says how many pages are left
     * @param progress is told of who is left
     */
    public void retireFrontend(Duration within, Progress progress) {
        stream(Request.RETIRE, new Request.Retire(within), DeployWatcher.NONE, progress);
    }

    private void stream(String path, Request request, DeployWatcher watcher, Progress progress) {
        var reader = new MessageReader(
                progress, watcher, answer -> client.ask("POST", Request.ANSWER, answer, Request.Nothing.class));
        try {
            client.stream(path, request, reader::read);
        } catch (Failure e) {
            reader.rethrow();
            throw e;
        } finally {
            reader.end();
        }
    }

    /** All toggles by name. */
    public List<Toggle> toggles() {
        return List.of(client.ask("GET", Request.TOGGLES, new Request.Nothing(), Toggle[].class));
    }

    /** One of them; off for everyone where nobody has heard of it. */
    public Toggle toggle(String name) {
        return toggles().stream()
                .filter(toggle -> toggle.name().equals(name))
                .findFirst()
                .orElse(Toggle.off(name));
    }

    /** Makes a toggle what it shall be, where it is missing too. What was set for it before does not count any more. */
    public void turn(Toggle toggle) {
        client.ask("PUT", Request.TOGGLES, toggle, Request.Nothing.class);
    }
}
