package org.animalshelter.pipelines.walk;

import java.time.Duration;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import org.animalshelter.pipelines.traffic.Traffic;

/** Switches a toggle, and back to what it was before. What it opens is used before it is judged. */
final class ToggleMove implements Move {
    private static final Duration USED_WITHIN = Duration.ofSeconds(20);
    private static final int USED = 5;

    private final Control control;
    private final Traffic traffic;
    private final SwitchToggle operation;
    private final Toggle before;

    ToggleMove(Control control, Traffic traffic, SwitchToggle operation) {
        this.control = control;
        this.traffic = traffic;
        this.operation = operation;
        this.before = control.toggle(operation.toggle().name());
    }

    @Override
    public String what() {
        return operation.inWords();
    }

    @Override
    public void forward(Progress progress) {
        turn(operation.toggle(), progress);
    }

    @Override
    public boolean hasWayBack() {
        return !before.equals(operation.toggle());
    }

    @Override
    public void back(Progress progress) {
        turn(before, progress);
    }

    private void turn(Toggle toggle, Progress progress) {
        progress.run("toggle " + toggle.name(), step -> {
            step.accept(toggle.inWords());
            long written = traffic.acknowledgedByJourneys();
            control.turn(toggle);
            Await.pause(Walk.SETTLED);
            if (toggle.on() && traffic.shipsViews()) {
                // Few volunteers may have it on, and each of them does many other things.
                Await.until(USED_WITHIN, () -> traffic.acknowledgedByJourneys() >= written + USED);
            }
        });
    }
}
