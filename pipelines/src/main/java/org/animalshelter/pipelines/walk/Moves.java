package org.animalshelter.pipelines.walk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Operation.Backfill;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.traffic.Traffic;

/**
 * What the steps of a story do to a production with volunteers in it.
 *
 * @param mixed how long both releases of the backend serve side by side
 */
public record Moves(Control control, Traffic traffic, Duration mixed) {
    private static final Duration RETIRED_WITHIN = Duration.ofMinutes(2);

    /**
     * The move of a step, from what production is like now.
     *
     * @param release what the step deploys, unless it is an operation
     */
    public Move of(Step step, Optional<Release> release) {
        return release.map(to -> deploy(step.component().orElseThrow(), to))
                .orElseGet(() -> operation(step.operation().orElseThrow()));
    }

    /** Brings a component to a release. */
    public Move deploy(Component component, Release release) {
        return new ReleaseMove(control, traffic, component, release, mixed);
    }

    /** Makes a toggle what it shall be. */
    public Move turn(Toggle toggle) {
        return new ToggleMove(control, traffic, new SwitchToggle("toggle " + toggle.name(), toggle));
    }

    private Move operation(Operation operation) {
        if (operation instanceof SwitchToggle toggle) {
            return new ToggleMove(control, traffic, toggle);
        }
        if (operation instanceof Backfill backfill) {
            return new OperationMove(backfill, progress -> control.backfill(backfill.name(), List.of(), progress));
        }
        return new OperationMove(operation, progress -> control.retireFrontend(RETIRED_WITHIN, progress));
    }
}
