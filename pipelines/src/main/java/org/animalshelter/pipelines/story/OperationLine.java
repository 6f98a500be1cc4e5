package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation.Backfill;
import org.animalshelter.pipelines.story.Operation.RetireFrontend;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;

/** An operation as a commit writes it: what is typed after {@code ./shelter}. */
final class OperationLine {
    private static final Pattern BACKFILL = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}|100");
    private static final String ALL = "'toggle reminders on', 'backfill amount-cents' and 'retire frontend'";

    private final String line;
    private final List<String> words;

    private OperationLine(String line) {
        this.line = line;
        this.words = List.of(line.strip().split("\\s+"));
    }

    static Operation parse(String line) {
        if (line.contains("'") || line.contains("\"")) {
            throw new Failure("'" + line + "' has quotes: leave them out, they are not needed in an operation");
        }
        return new OperationLine(line).operation();
    }

    private Operation operation() {
        // As everywhere on a command line: --for=ada is --for ada.
        var arguments = words.stream()
                .skip(1)
                .flatMap(word -> Stream.of(word.split("=", 2)))
                .toList();
        return switch (words.get(0)) {
            case "toggle" -> new SwitchToggle(String.join(" ", words), toggle(arguments.iterator()));
            case "backfill" -> new Backfill(backfill(arguments));
            case "retire" -> retire(arguments);
            default -> throw new Failure("'" + line + "' is not an operation: choose from " + ALL);
        };
    }

    private Toggle toggle(Iterator<String> arguments) {
        var name = next(arguments, "name the toggle");
        var state = next(arguments, "say 'on' or 'off' after '" + name + "'").toLowerCase(Locale.ROOT);
        if (!List.of("on", "off").contains(state)) {
            throw misunderstood("say 'on' or 'off' after '" + name + "', and not '" + state + "'");
        }
        var users = new ArrayList<String>();
        var percent = OptionalInt.empty();
        while (arguments.hasNext()) {
            var option = arguments.next();
            if (state.equals("off")) {
                throw misunderstood("only 'on' takes --for and --percent: they choose who sees it");
            } else if (option.equals("--for")) {
                users.add(next(arguments, "name a user after --for"));
            } else if (option.equals("--percent")) {
                percent = OptionalInt.of(percent(next(arguments, "write a number after --percent")));
            } else {
                throw misunderstood("'" + option + "' is not an option of a toggle, choose from --for and --percent");
            }
        }
        return new Toggle(name, state.equals("on"), users, percent);
    }

    private int percent(String number) {
        if (!PERCENT.matcher(number).matches()) {
            throw misunderstood("--percent is " + number + ": choose a number from 0 to 100");
        }
        return Integer.parseInt(number);
    }

    private String backfill(List<String> arguments) {
        if (arguments.size() != 1 || !BACKFILL.matcher(arguments.get(0)).matches()) {
            throw misunderstood("name one backfill and nothing else");
        }
        return arguments.get(0);
    }

    private RetireFrontend retire(List<String> arguments) {
        if (!arguments.equals(List.of("frontend"))) {
            throw misunderstood("only the frontend can be retired, and no option is needed");
        }
        return new RetireFrontend();
    }

    private String next(Iterator<String> arguments, String missing) {
        if (!arguments.hasNext()) {
            throw misunderstood(missing);
        }
        return arguments.next();
    }

    private Failure misunderstood(String why) {
        return new Failure("'" + line + "' cannot be understood: " + why);
    }
}
