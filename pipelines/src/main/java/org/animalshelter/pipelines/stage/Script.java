package org.animalshelter.pipelines.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.animalshelter.infra.release.Failure;

/**
 * What is done on a stage, without anybody there.
 *
 * @param cues in order
 */
public record Script(List<Cue> cues) {
    private static final String WAIT = "wait";
    private static final String NAIVE = "naive";
    private static final Set<String> WHAT = Set.of("next", "back", "kill", "share", "diff", "page", NAIVE, WAIT);

    /**
     * Something that is done.
     *
     * @param what as {@link Stage#want} takes it, or {@code wait}
     * @param name of the naive story; empty for all else
     * @param time to wait
     */
    public record Cue(String what, String name, Duration time) {
        /** Whether nothing is done for a while, so that people can look. */
        public boolean isPause() {
            return what.equals(WAIT);
        }
    }

    /**
     * Reads a cue from each line: {@code next}, {@code back}, {@code kill}, {@code share}, {@code diff}, {@code page},
     * {@code naive NAME} or {@code wait SECONDS}. Empty lines, and those that begin with a {@code #}, say nothing.
     *
     * @throws Failure when a line cannot be understood, with its number
     */
    public static Script read(Path file) {
        try {
            var cues = new ArrayList<Cue>();
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    cues.add(cue(line, file + ", line " + (i + 1)));
                }
            }
            return new Script(List.copyOf(cues));
        } catch (IOException e) {
            throw new Failure("the script " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static Cue cue(String line, String where) {
        var words = line.split("\\s+");
        var what = words[0];
        if (!WHAT.contains(what)) {
            throw new Failure(where + ": '" + what + "' is unknown: choose from "
                    + WHAT.stream().sorted().toList());
        }
        boolean more = what.equals(WAIT);
        if (words.length > 2 || more && words.length != 2 || words.length == 2 && !more && !what.equals(NAIVE)) {
            throw new Failure(where + ": '" + line + "' is not complete, or says too much: write such as"
                    + " 'next', 'naive amount-cents-copied' or 'wait 5'");
        }
        return more
                ? new Cue(what, "", seconds(words[1], where))
                : new Cue(what, words.length == 2 ? words[1] : "", Duration.ZERO);
    }

    private static Duration seconds(String number, String where) {
        if (!number.matches("\\d{1,4}")) {
            throw new Failure(where + ": '" + number + "' is no number of seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(number));
    }
}
