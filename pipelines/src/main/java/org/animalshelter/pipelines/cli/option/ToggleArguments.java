package org.animalshelter.pipelines.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.animalshelter.infra.toggle.Toggle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The new state of a toggle, as typed: {@code hello on --for ada}. */
public final class ToggleArguments {
    private static final int ALL = 100;

    enum State {
        ON,
        OFF
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of the toggle, such as 'hello'.")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "on|off", description = "Its new state.")
    private State state;

    @Option(names = "--for", paramLabel = "USER", description = "Turn it on for this user only (repeatable).")
    private List<String> users = List.of();

    @Option(
            names = "--percent",
            paramLabel = "N",
            description = "Turn it on for N of 100 users, always the same ones, and for those given with --for.")
    private Integer percent;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The toggle in its new state.
     *
     * @return empty if no toggle is named
     * @throws ParameterException when the state is missing, or an option does not go with it
     */
    public Optional<Toggle> toggle() {
        if (name != null && state == null) {
            throw new ParameterException(spec.commandLine(), "say 'on' or 'off' after '" + name + "'");
        }
        if (state != State.ON && (!users.isEmpty() || percent != null)) {
            throw new ParameterException(
                    spec.commandLine(), "only 'on' takes --for and --percent: they choose who sees it");
        }
        if (percent != null) {
            Numbers.check(spec, "--percent", percent, 0, ALL);
        }
        return Optional.ofNullable(name)
                .map(toggle -> new Toggle(
                        toggle,
                        state == State.ON,
                        List.copyOf(users),
                        percent == null ? OptionalInt.empty() : OptionalInt.of(percent)));
    }
}
