package org.animalshelter.pipelines.walk;

import java.util.List;
import java.util.OptionalInt;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import org.animalshelter.pipelines.traffic.Pause;

/** Switches a toggle, and back to what it was before. */
final class ToggleMove implements Move {
    private final Control control;
    private final SwitchToggle operation;
    private final Toggle before;

    ToggleMove(Control control, SwitchToggle operation) {
        this.control = control;
        this.operation = operation;
        String name = operation.toggle().name();
        this.before = control.toggles().stream()
                .filter(toggle -> toggle.name().equals(name))
                .findFirst()
                .orElse(new Toggle(name, false, List.of(), OptionalInt.empty()));
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
        progress.part("toggle " + toggle.name(), step -> {
            step.accept(toggle.inWords());
            if (toggle.on()) {
                control.switchOn(toggle.name(), toggle.users(), toggle.percent());
            } else {
                control.switchOff(toggle.name());
            }
            return null;
        });
        Pause.of(Walk.SETTLED);
    }
}
