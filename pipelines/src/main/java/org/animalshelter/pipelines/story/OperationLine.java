package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.regex.Pattern;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.ToggleArguments;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.story.Operation.Backfill;
import org.animalshelter.pipelines.story.Operation.RetireFrontend;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** An operation as a commit writes it. */
final class OperationLine {
    private static final Pattern BACKFILL = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final String ALL = "'toggle reminders on', 'backfill amount-cents' and 'retire frontend'";

    private OperationLine() {}

    static Operation parse(String line) {
        if (line.contains("'") || line.contains("\"")) {
            throw new UserError("'" + line + "' has quotes, which mean nothing in an operation: leave them out");
        }
        List<String> words = List.of(line.strip().split("\\s+"));
        List<String> arguments = words.subList(1, words.size());
        try {
            return switch (words.get(0)) {
                case Toggling.VERB -> new SwitchToggle(String.join(" ", words), Toggling.parse(arguments));
                case "backfill" -> new Backfill(backfill(arguments));
                case "retire" -> retire(arguments);
                default -> throw new UserError("'" + line + "' is no operation: choose from " + ALL);
            };
        } catch (IllegalArgumentException | ParameterException e) {
            throw new UserError("'" + line + "' cannot be understood: " + e.getMessage());
        }
    }

    private static String backfill(List<String> arguments) {
        if (arguments.size() != 1 || !BACKFILL.matcher(arguments.get(0)).matches()) {
            throw new IllegalArgumentException("name one backfill and nothing else");
        }
        return arguments.get(0);
    }

    private static RetireFrontend retire(List<String> arguments) {
        if (!arguments.equals(List.of("frontend"))) {
            throw new IllegalArgumentException("only the frontend can be retired, and no option is needed");
        }
        return new RetireFrontend();
    }

    /** The arguments of {@code ./shelter toggle}. */
    @Command(name = Toggling.VERB)
    private static final class Toggling {
        private static final String VERB = "toggle";

        @Mixin
        private ToggleArguments arguments;

        private static Toggle parse(List<String> arguments) {
            Toggling toggling = new Toggling();
            CommandLine parser = new CommandLine(toggling)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExpandAtFiles(false);
            parser.parseArgs(arguments.toArray(String[]::new));
            return toggling.arguments.toggle().orElseThrow(() -> new ParameterException(parser, "name the toggle"));
        }
    }
}
