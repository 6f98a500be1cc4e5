package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the last paragraph of a commit message says about the step that the commit is.
 *
 * @param steps the values of all {@code Step:}, as they were written; likewise the others
 * @param unread what looks like more of them, and nothing reads: a step that is overlooked is never tried. The sentence
 *     follows the name of the commit
 */
public record Trailers(List<String> steps, List<String> components, List<String> operations, Optional<Remark> unread) {
    private static final Pattern LINE =
            Pattern.compile("(?<margin>\\s*(?:[-*+]\\s+)?)(?<key>\\p{Alpha}+)(?<colon>\\s*:\\s*|\\s+)(?<value>.*)");

    /**
     * One of them: how many letters may be wrong before it is another word, and the form of the values that are looked for
     * where they are not read. Prose that mentions one has other text on the same line.
     */
    private enum Key {
        STEP(1, "\\w+(?:[ _-]\\w+){0,4}-\\d+"),
        COMPONENT(2, "(?i:db|backend|frontend)"),
        OPERATION(2, "(?i:toggle|backfill|retire)\\s.*");

        private final int errors;
        private final Pattern value;

        Key(int errors, String value) {
            this.errors = errors;
            this.value = Pattern.compile(value);
        }

        String line(String value) {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + ": " + value;
        }
    }

    /** @param asWritten the whole line, without its margin */
    private record Line(Key key, String value, String asWritten, boolean isTrailer) {
        static Optional<Line> of(String text) {
            var parts = LINE.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var word = parts.group("key").toUpperCase(Locale.ROOT);
            var value = parts.group("value");
            boolean colon = parts.group("colon").contains(":");
            return Stream.of(Key.values())
                    .filter(key -> isLike(word, key.name(), colon ? key.errors : 0))
                    .map(key -> new Line(
                            key,
                            value,
                            text.substring(parts.start("key")),
                            colon && parts.group("margin").isEmpty() && word.equals(key.name())))
                    .findFirst();
        }

        /** A letter is missing, is too many, is another, or has changed places with the next. */
        private static boolean isLike(String word, String key, int errors) {
            if (word.isEmpty() || key.isEmpty()) {
                return word.length() + key.length() <= errors;
            }
            var rest = word.substring(1);
            var keyRest = key.substring(1);
            if (word.charAt(0) == key.charAt(0)) {
                return isLike(rest, keyRest, errors);
            }
            return errors > 0
                    && (isLike(rest, keyRest, errors - 1)
                            || isLike(rest, key, errors - 1)
                            || isLike(word, keyRest, errors - 1)
                            || key.startsWith(rest.substring(0, Math.min(1, rest.length())) + word.charAt(0))
                                    && isLike(rest.substring(1), key.substring(2), errors - 1));
        }
    }

    /** Reads a whole message, with its subject, which is no paragraph of trailers. */
    public static Trailers in(String message) {
        var lines = message.strip().lines().map(String::stripTrailing).toList();
        int last = lines.contains("") ? lines.lastIndexOf("") + 1 : lines.size();
        var declared = unfolded(lines.subList(last, lines.size())).stream()
                .flatMap(line -> Line.of(line).stream())
                .toList();
        Map<Key, List<String>> values = new EnumMap<>(Key.class);
        Stream.of(Key.values()).forEach(key -> values.put(key, new ArrayList<>()));
        declared.stream()
                .filter(Line::isTrailer)
                .forEach(line -> values.get(line.key).add(line.value));
        var unread = Stream.concat(
                        lines.subList(0, last).stream()
                                .filter(line -> line.contains(":"))
                                .flatMap(line -> Line.of(line).stream()),
                        declared.stream().filter(line -> !line.isTrailer))
                .filter(line -> line.key.value.matcher(line.value).matches())
                .filter(line -> !values.get(line.key).contains(line.value))
                .toList();
        return new Trailers(
                values.get(Key.STEP),
                values.get(Key.COMPONENT),
                values.get(Key.OPERATION),
                unread.isEmpty() ? Optional.empty() : Optional.of(remark(unread, values.get(Key.STEP))));
    }

    /** Those of one of several steps, each of which has a component. */
    Trailers only(int step) {
        return new Trailers(List.of(steps.get(step)), List.of(components.get(step)), operations, Optional.empty());
    }

    /** A value may go on in lines that begin with a space. */
    private static List<String> unfolded(List<String> lines) {
        var unfolded = new ArrayList<String>();
        for (var line : lines) {
            boolean goesOn =
                    line.startsWith(" ") && !unfolded.isEmpty() && Line.of(line).isEmpty();
            unfolded.add(goesOn ? unfolded.remove(unfolded.size() - 1) + " " + line.strip() : line);
        }
        return unfolded;
    }

    private static Remark remark(List<Line> unread, List<String> steps) {
        var story = Stream.concat(
                        steps.stream(),
                        unread.stream().filter(line -> line.key == Key.STEP).map(Line::value))
                .flatMap(step -> StepName.of(step).stream())
                .map(StepName::story)
                .findFirst();
        boolean one = unread.size() == 1;
        return new Remark(
                story.orElse(""),
                "has " + quoted(unread, Line::asWritten) + " where nothing reads " + (one ? "it" : "them") + ": write "
                        + quoted(unread, line -> line.key.line(line.value))
                        + " in the last paragraph of the message, " + (one ? "" : "each ")
                        + "at the beginning of a line");
    }

    private static String quoted(List<Line> lines, Function<Line, String> text) {
        return lines.stream().map(line -> "'" + text.apply(line) + "'").collect(Collectors.joining(" and "));
    }
}
