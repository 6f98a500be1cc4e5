package org.animalshelter.pipelines.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.ToggleArguments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "toggle",
        description = {
            "Switches a toggle of the running production, and creates it where it is missing.",
            "Without a name it lists the toggles."
        },
        footer = {
            "",
            "A test group, then half of the users, then everyone:",
            "  ./shelter toggle hello on --for ada --for ben",
            "  ./shelter toggle hello on --percent 50",
            "  ./shelter toggle hello on"
        })
public final class ToggleCommand implements Callable<Integer> {
    @Mixin
    private ToggleArguments arguments;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        var wanted = arguments.toggle();
        var production = Control.of(home.path());
        if (wanted.isPresent()) {
            bring(production, wanted.get());
        } else {
            list(production.toggles());
        }
        return 0;
    }

    private static void bring(Control production, Toggle toggle) {
        production.turn(toggle);
        System.out.println(toggle.name() + (toggle.on() ? " is on" : " is off"));
    }

    private static void list(List<Toggle> all) {
        if (all.isEmpty()) {
            System.out.println("There are no toggles yet. The first one:  ./shelter toggle hello on");
        }
        all.forEach(toggle -> System.out.printf("%-32s %s%n", toggle.name(), toggle.inWords()));
    }
}
