package org.animalshelter.pipelines.walk;

import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;

/** Switches a toggle, and back to what it was before. */
final class ToggleMove implements Move {
    private final Control control;
    private final SwitchToggle operation;
    private final Toggle before;

    ToggleMove(Control control, SwitchToggle operation) {
        this.control = control;
        this.operation = operation;
        var name = operation.toggle().name();
        this.before = control.toggles().stream()
                .filter(toggle -> toggle.name().equals(name))
                .findFirst()
                .orElse(Toggle.off(name));
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
            control.turn(toggle);
        });
        Await.pause(Walk.SETTLED);
    }
}
