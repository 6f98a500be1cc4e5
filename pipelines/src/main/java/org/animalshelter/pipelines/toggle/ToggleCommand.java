package org.animalshelter.pipelines.toggle;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.animalshelter.infra.production.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.HomeOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    enum State {
        ON,
        OFF
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The toggle, such as 'hello'.")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "on|off", description = "What it shall be.")
    private State state;

    @Option(names = "--for", paramLabel = "USER", description = "On for this user only; can be given again.")
    private List<String> users = List.of();

    @Option(
            names = "--percent",
            paramLabel = "N",
            description =
                    "On for so many of 100 users, each of whom keeps what they see; users given with --for come on top.")
    private Integer percent;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        Control production = Control.of(home.path());
        if (name == null) {
            list(production.toggles());
        } else if (state == State.ON) {
            production.switchOn(name, users, percent == null ? OptionalInt.empty() : OptionalInt.of(percent));
            System.out.println(name + " is on");
        } else {
            production.switchOff(name);
            System.out.println(name + " is off");
        }
        return 0;
    }

    private void check() {
        if (name != null && state == null) {
            throw new ParameterException(spec.commandLine(), "say 'on' or 'off' after '" + name + "'");
        }
        if (state != State.ON && (!users.isEmpty() || percent != null)) {
            throw new ParameterException(
                    spec.commandLine(), "only 'on' takes --for and --percent: they choose who sees it");
        }
    }

    private static void list(List<Toggle> all) {
        if (all.isEmpty()) {
            System.out.println("There are no toggles yet. The first one:  ./shelter toggle hello on");
        }
        all.forEach(toggle -> System.out.printf("%-32s %s%n", toggle.name(), toggle.inWords()));
    }
}
