package org.animalshelter.pipelines.story;

import java.util.List;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.ToggleArguments;
import org.animalshelter.pipelines.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * What a step does to production without deploying anything. So far that is to switch a toggle.
 *
 * @param arguments what {@code ./shelter} is given to do it
 * @param toggle as it is afterwards
 */
public record Operation(List<String> arguments, Toggle toggle) {
    private static final String VERB = "toggle";

    /**
     * Reads what a commit says: {@code toggle reminders on --for ada}.
     *
     * @throws UserError when it cannot be understood
     */
    public static Operation of(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        if (!VERB.equals(words.get(0))) {
            throw new UserError("'" + line + "' is no operation: there is only '" + VERB
                    + "', as in 'Operation: toggle reminders on'");
        }
        if (line.contains("'") || line.contains("\"")) {
            throw new UserError("'" + line + "' has quotes, which mean nothing in an operation: leave them out");
        }
        try {
            return new Operation(words, toggle(words.subList(1, words.size())));
        } catch (ParameterException e) {
            throw new UserError("'" + line + "' cannot be understood: " + e.getMessage());
        }
    }

    private static Toggle toggle(List<String> arguments) {
        Line line = new Line();
        CommandLine parser =
                new CommandLine(line).setCaseInsensitiveEnumValuesAllowed(true).setExpandAtFiles(false);
        parser.parseArgs(arguments.toArray(String[]::new));
        return line.arguments.toggle().orElseThrow(() -> new ParameterException(parser, "name the toggle"));
    }

    /** As it is written in a commit, and on the command line after {@code ./shelter}. */
    public String inWords() {
        return String.join(" ", arguments);
    }

    @Command(name = VERB)
    private static final class Line {
        @Mixin
        private ToggleArguments arguments;
    }
}
