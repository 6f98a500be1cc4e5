package org.animalshelter.pipelines.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.animalshelter.pipelines.traffic.Timeline;

/**
 * The requests of a walk second by second, in the units of a drawing: each release has a colour, and what failed is red.
 *
 * @param width of the drawing
 * @param height of the bars
 * @param bars the requests of a second that one release answered, or that failed
 * @param bands the steps
 * @param stories where each story begins, when there are several
 * @param legend the releases of the backend in the order of their first answer
 * @param most requests in a second, at the upper edge
 */
record Chart(
        int width,
        int height,
        List<Bar> bars,
        List<Band> bands,
        List<Tick> stories,
        List<Legend> legend,
        long most,
        List<Tick> ticks) {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 220;
    private static final int COLOURS = 7;
    private static final int STEP_NUMBERS = 34;
    private static final int STORY_NAMES = 30;
    private static final int TICKS = 22;
    private static final int TICK_WIDTH = 45;
    private static final int LEDGER_LABEL = 52;
    private static final int LEDGER = 62;
    private static final int BELOW = 28;
    private static final int GAP = 3;
    private static final int SECONDS_BETWEEN_TICKS = 30;
    private static final String FAILED = "failed";

    /** The height of everything, with what is above and below the bars. */
    public int svgHeight() {
        return above() + HEIGHT + LEDGER + BELOW;
    }

    /** The height of what is above the bars. */
    public int above() {
        return STEP_NUMBERS + (stories.isEmpty() ? 0 : STORY_NAMES);
    }

    public int tickY() {
        return HEIGHT + TICKS;
    }

    public int ledgerLabelY() {
        return HEIGHT + LEDGER_LABEL;
    }

    public int ledgerY() {
        return HEIGHT + LEDGER;
    }

    record Bar(String x, String y, String width, String height, String colour, String says) {}

    /**
     * @param inner the width without the gap to the next one
     * @param lost the part of it that stands for what was acknowledged and is not there, once and exact
     */
    record Band(
            int number, String x, String width, String middle, boolean fine, String inner, String lost, String says) {}

    record Legend(String colour, String release) {}

    record Tick(String x, String label) {}

    static Chart of(List<Verdict> verdicts, List<Timeline.Second> seconds) {
        return new Drawing(verdicts, seconds).chart();
    }

    private static final class Drawing {
        private final List<Verdict> verdicts;
        private final List<Timeline.Second> seconds;
        private final Instant begun;
        private final double unitsPerSecond;
        private final long most;
        private final List<String> releases;

        private Drawing(List<Verdict> verdicts, List<Timeline.Second> all) {
            this.verdicts = verdicts;
            this.begun = verdicts.get(0).begun();
            var last = verdicts.get(verdicts.size() - 1);
            var whole = Duration.between(begun, last.begun().plus(last.duration()));
            this.unitsPerSecond = WIDTH / (whole.toMillis() / 1000.0);
            var ended = begun.plus(whole);
            this.seconds = all.stream()
                    .filter(second -> !second.at().isBefore(begun.minusSeconds(1))
                            && second.at().isBefore(ended))
                    .toList();
            this.most = Math.max(
                    1, seconds.stream().mapToLong(Drawing::requests).max().orElse(1));
            var found = new LinkedHashSet<String>();
            seconds.forEach(second -> found.addAll(second.answered().keySet()));
            this.releases = List.copyOf(found);
        }

        private Chart chart() {
            var bars = new ArrayList<Bar>();
            seconds.forEach(second -> draw(second, bars));
            var legend = releases.stream()
                    .map(release -> new Legend(colour(release), release))
                    .toList();
            return new Chart(WIDTH, HEIGHT, bars, bands(), stories(), legend, most, ticks());
        }

        private void draw(Timeline.Second second, List<Bar> bars) {
            double below = 0;
            double x = Math.max(0, x(second.at()));
            for (var release : releases) {
                long number = second.answered().getOrDefault(release, 0L);
                below = draw(x, below, number, colour(release), number + " answered by " + release, bars);
            }
            draw(x, below, second.failed(), FAILED, second.failed() + " failed", bars);
        }

        private double draw(double x, double below, long number, String colour, String says, List<Bar> bars) {
            if (number == 0) {
                return below;
            }
            double height = (double) HEIGHT * number / most;
            // The last second is seldom a whole one.
            double width = Math.min(unitsPerSecond, WIDTH - x);
            bars.add(new Bar(units(x), units(HEIGHT - below - height), units(width), units(height), colour, says));
            return below + height;
        }

        private List<Band> bands() {
            return verdicts.stream().map(this::band).toList();
        }

        private List<Tick> stories() {
            var first = verdicts.stream()
                    .filter(verdict -> verdict.number() == 1)
                    .map(verdict ->
                            new Tick(units(x(verdict.begun())), verdict.tag().replaceFirst("-1$", "")))
                    .toList();
            return first.size() > 1 ? first : List.of();
        }

        private Band band(Verdict verdict) {
            double width = unitsPerSecond * verdict.duration().toMillis() / 1000.0;
            double inner = Math.max(0, width - GAP);
            return new Band(
                    verdict.number(),
                    units(x(verdict.begun())),
                    units(width),
                    units(x(verdict.begun()) + width / 2),
                    verdict.isGood(),
                    units(inner),
                    units(inner * lostShare(verdict)),
                    verdict.tag() + ": " + verdict.acknowledged() + " acknowledged, "
                            + verdict.losses().inWords());
        }

        /** What an earlier step has written can be lost at this one too: it is at most all. */
        private static double lostShare(Verdict verdict) {
            var losses = verdict.losses();
            long lost = losses.missing() + losses.doubled() + losses.altered() + losses.unread();
            return lost == 0 ? 0 : Math.min(1, (double) lost / Math.max(1, verdict.acknowledged()));
        }

        private List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            for (int second = 0; second * unitsPerSecond < WIDTH - TICK_WIDTH; second += SECONDS_BETWEEN_TICKS) {
                ticks.add(new Tick(
                        units(second * unitsPerSecond),
                        second / 60 + String.format(Locale.ROOT, ":%02d", second % 60)));
            }
            return ticks;
        }

        private double x(Instant time) {
            return unitsPerSecond * Duration.between(begun, time).toMillis() / 1000.0;
        }

        private String colour(String release) {
            return "release-" + releases.indexOf(release) % COLOURS;
        }

        private static long requests(Timeline.Second second) {
            return second.failed()
                    + second.answered().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        }

        private static String units(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
    }
}
