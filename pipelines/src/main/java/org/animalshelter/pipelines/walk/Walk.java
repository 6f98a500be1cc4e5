package org.animalshelter.pipelines.walk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.BackendLog;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;

/** Takes production from step to step, and looks at what that does to those who use it. */
public final class Walk {
    /** For the toggles to arrive at every instance, and for a few requests of each kind. */
    static final Duration SETTLED = Duration.ofSeconds(3);

    private static final Duration MIXED = Duration.ofSeconds(2);

    private final Control control;
    private final Target target;
    private final Traffic traffic;
    private final Path logs;
    private final Progress progress;

    /**
     * @param traffic at work, with the pages of the frontend release that runs
     * @param logs the folder where production logs
     */
    public Walk(Control control, Traffic traffic, Path logs, Progress progress) {
        this.logs = logs;
        this.control = control;
        this.target = Target.of(control);
        this.traffic = traffic;
        this.progress = progress;
        traffic.look(target.instances());
    }

    /**
     * Takes a step, undoes it, and takes it again; each time, what was acknowledged is read back.
     *
     * @param release what the step deploys, unless it is an operation
     */
    public Verdict take(Step step, Optional<Release> release) {
        var move = new Moves(control, traffic, MIXED).of(step, release);
        return progress.part(Kind.OTHER, step.tag(), status -> take(step, move, status), Verdict::isGood);
    }

    private Verdict take(Step step, Move move, Consumer<String> status) {
        var begun = Instant.now();
        long acknowledged = traffic.acknowledged();
        long byJourneys = traffic.acknowledgedByJourneys();
        traffic.phase(step.tag());
        Losses losses = Losses.NONE;
        Rollback way = Rollback.NEVER;

        Optional<Failure> objection = tried(move::forward, "there", status);
        losses = losses.with("taken", audit(status));
        if (objection.isEmpty()) {
            way = move.hasWayBack() ? Rollback.BACK : Rollback.NONE;
        }
        if (way == Rollback.BACK) {
            objection = tried(move::back, "back", status);
            losses = losses.with("rolled back", audit(status));
        }
        if (way == Rollback.BACK && objection.isEmpty()) {
            objection = tried(move::forward, "there again", status);
            losses = losses.with("taken again", audit(status));
        }
        if (way == Rollback.BACK && objection.isPresent()) {
            way = Rollback.BLOCKED;
        }

        var phases = traffic.phases();
        var phase = phases.get(phases.size() - 1);
        var verdict = new Verdict(
                step.number(),
                step.tag(),
                move.what(),
                step.subject(),
                phase,
                traffic.acknowledged() - acknowledged,
                traffic.acknowledgedByJourneys() - byJourneys,
                phase.firstFailure().flatMap(failed -> BackendLog.reasonIn(logs, failed.requestId())),
                losses,
                objection,
                way,
                begun,
                Duration.between(begun, Instant.now()));
        status.accept(verdict.inWords());
        return verdict;
    }

    private interface Attempt {
        void with(Progress progress);
    }

    /** @return why production does not take it; nothing where it does */
    private Optional<Failure> tried(Attempt attempt, String where, Consumer<String> status) {
        try {
            attempt.with(new OneLine(where, status));
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of(e);
        }
    }

    private Audit audit(Consumer<String> status) {
        status.accept("audit");
        var audit = traffic.audit(target::instances);
        traffic.settle();
        traffic.goOn();
        return audit;
    }
}
