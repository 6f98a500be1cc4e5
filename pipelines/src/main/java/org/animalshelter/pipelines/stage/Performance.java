package org.animalshelter.pipelines.stage;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.walk.Moves;

/**
 * A story in a production of its own, with volunteers in it. Whoever calls its methods that do something waits for them to be
 * done, and calls one at a time; it can be looked at meanwhile.
 */
final class Performance implements AutoCloseable {
    // Long enough for an audience to see two releases at work.
    private static final Duration MIXED = Duration.ofSeconds(4);

    private static final Duration SEEN = Duration.ofSeconds(5);

    private static final List<Integer> SHARES = List.of(0, 10, 50, 100);

    private final BuiltStory story;
    private final Production production;
    private final Control control;
    private final Traffic traffic;
    private final Target target;
    private final Moves moves;
    private final List<Part> parts;
    private final List<String> frontends;
    private final List<String> backends;
    private volatile int at;
    private volatile Losses losses = Losses.NONE;

    private Performance(
            BuiltStory story, int at, Production production, Control control, Traffic traffic, Notes notes) {
        this.story = story;
        this.at = at;
        this.production = production;
        this.control = control;
        this.traffic = traffic;
        this.target = Target.of(control);
        this.moves = new Moves(control, traffic, MIXED);
        this.frontends = releases(Component.FRONTEND);
        this.backends = releases(Component.BACKEND);
        this.parts = new ArrayList<>();
        for (var step : story.story().steps()) {
            var part = Part.ahead(step, notes.of(step.tag()));
            parts.add(step.number() <= at ? part.taken() : part);
        }
    }

    /**
     * Starts production as it is after some steps of a story, and lets volunteers in.
     *
     * @throws Failure when it does not start; nothing is left running then
     */
    static Performance open(
            BuiltStory story, int steps, Stage.House house, SampleData sample, Notes notes, Progress progress) {
        var running = story.after(steps);
        var settings = new ProductionSettings(house.home(), 0, true, Optional.empty(), sample, running)
                .framedBy(house.origin());
        var production = Production.start(settings, progress);
        try {
            var control = Control.of(house.home());
            story.story().steps().stream()
                    .limit(steps)
                    .forEach(step -> step.operation(SwitchToggle.class)
                            .ifPresent(operation -> control.turn(operation.toggle())));
            var traffic = Traffic.start(
                    production.addresses().page(),
                    List.of(Client.of(running.get(Component.FRONTEND))),
                    Load.of(house.rate()),
                    Runs.newFolder(house.runs()));
            var performance = new Performance(story, steps, production, control, traffic, notes);
            traffic.look(performance.target.instances());
            return performance;
        } catch (RuntimeException e) {
            production.close();
            throw e;
        }
    }

    BuiltStory story() {
        return story;
    }

    /** The releases of the frontend, in the order of the story. */
    List<String> frontends() {
        return frontends;
    }

    /** Those of the backend. */
    List<String> backends() {
        return backends;
    }

    private List<String> releases(Component component) {
        return IntStream.rangeClosed(0, story.story().steps().size())
                .mapToObj(steps -> story.after(steps).get(component))
                .map(Release::name)
                .distinct()
                .toList();
    }

    Traffic traffic() {
        return traffic;
    }

    Status status() {
        return control.status();
    }

    URI page() {
        return production.addresses().page();
    }

    int at() {
        return at;
    }

    List<Part> parts() {
        synchronized (parts) {
            return List.copyOf(parts);
        }
    }

    Losses losses() {
        return losses;
    }

    /** The toggle of the story as it stands, if it has one. */
    Optional<Toggle> toggle() {
        return toggles().map(SwitchToggle::toggle).map(Toggle::name).findFirst().map(control::toggle);
    }

    private Stream<SwitchToggle> toggles() {
        return story.story().steps().stream().flatMap(step -> step.operation(SwitchToggle.class).stream());
    }

    /** What is done next; nothing at the end. */
    Optional<Step> ahead() {
        return at < parts.size() ? Optional.of(story.story().steps().get(at)) : Optional.empty();
    }

    /** Takes the next step. One that production refuses is behind, too: the story can go on. */
    void next(Progress progress) {
        ahead().ifPresent(step -> {
            var refused = tried(() -> moves.of(step, story.release(step)).forward(progress));
            change(at, parts().get(at).tried(refused));
            at++;
            readBack();
        });
    }

    /**
     * Takes the last step back.
     *
     * @throws Failure when there is none, or no way back from it
     */
    void back(Progress progress) {
        if (at == 0) {
            throw new Failure("this is where the story begins");
        }
        var step = story.story().steps().get(at - 1);
        if (parts().get(at - 1).fate() == Part.Fate.TAKEN) {
            undo(step, progress);
        }
        at--;
        change(at, parts().get(at).ahead());
        readBack();
    }

    private void undo(Step step, Progress progress) {
        if (step.component().filter(component -> component != Component.DB).isPresent()) {
            var component = step.component().get();
            moves.deploy(component, story.after(step.number() - 1).get(component))
                    .forward(progress);
        } else if (step.operation(SwitchToggle.class).isPresent()) {
            var name = step.operation(SwitchToggle.class).get().toggle().name();
            moves.turn(before(step, name)).forward(progress);
        } else {
            throw new Failure(step.moves() + " is not rolled back: a step that repairs it can only follow");
        }
    }

    private Toggle before(Step step, String name) {
        return story.story()
                .switched(name, step.number() - 1)
                .flatMap(earlier -> earlier.operation(SwitchToggle.class))
                .map(SwitchToggle::toggle)
                .orElse(Toggle.off(name));
    }

    /**
     * Kills an instance of the backend, as a machine that fails would, but not while everything is read back: that would not
     * be read from an instance, and look as if it were lost.
     *
     * @throws Failure when none serves
     */
    synchronized void kill() {
        var victim = control.status().instances().stream()
                .filter(instance -> instance.state() == State.SERVING)
                .max(Comparator.comparing(InstanceStatus::since))
                .orElseThrow(() -> new Failure("no instance serves at the moment"));
        ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
        Await.until(SEEN, () -> !serves(victim));
    }

    private boolean serves(InstanceStatus instance) {
        return control.status().instances().stream()
                .anyMatch(one -> one.pid() == instance.pid() && one.state() == State.SERVING);
    }

    /**
     * Shows the toggle to the next larger share of people, and to nobody after all of them.
     *
     * @throws Failure when the story has no toggle
     */
    void share(Progress progress) {
        var toggle = toggle().orElseThrow(() -> new Failure("this story has no toggle"));
        int now = !toggle.on() ? 0 : toggle.percent().orElse(toggle.isOnForEveryone() ? SHARES.get(3) : 0);
        int next = SHARES.stream().filter(share -> share > now).findFirst().orElse(0);
        moves.turn(next == 0 ? Toggle.off(toggle.name()) : Toggle.on(toggle.name(), List.of(), OptionalInt.of(next)))
                .forward(progress);
    }

    /**
     * Reads back all that was acknowledged. Volunteers rest meanwhile: what they changed then would look as if it were wrong.
     */
    synchronized void readBack() {
        var audit = traffic.audit(target::instances);
        // If nobody answers, it is read the next time.
        if (audit.finished()) {
            losses = losses.and(audit);
            traffic.settle();
        }
        traffic.goOn();
    }

    private static Optional<String> tried(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of(e.sentence());
        }
    }

    private void change(int index, Part part) {
        synchronized (parts) {
            parts.set(index, part);
        }
    }

    @Override
    public void close() {
        traffic.close();
        production.close();
    }
}
