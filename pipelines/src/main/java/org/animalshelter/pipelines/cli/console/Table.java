package org.animalshelter.pipelines.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows in columns that are as wide as the longest text in them. picocli's own table needs the widths beforehand, and cannot
 * align numbers at the right.
 */
public final class Table {
    private static final int TERMINAL = 80;

    // Takes no room on a terminal.
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");

    private final String layout;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param layout such as {@code "  l  r c x"}: columns aligned at the left, right or centre, with these blanks between
     *     them; {@code x} is a left one that is cut where the others leave no room for it in 80 columns
     */
    public Table(String layout) {
        this.layout = layout;
    }

    /** @param cells for the columns from the left */
    public Table row(Object... cells) {
        rows.add(Stream.of(cells).map(Object::toString).toList());
        return this;
    }

    /** The text, or as much of its beginning as there is room for. */
    public static String cut(String text, int room) {
        return text.length() > room ? text.substring(0, room - 1) + "…" : text;
    }

    /** A line for each row. */
    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(List<String> cells) {
        var left = cells.iterator();
        return IntStream.range(0, layout.length())
                .mapToObj(at -> layout.charAt(at) == ' ' ? " " : left.hasNext() ? aligned(left.next(), at) : "")
                .collect(Collectors.joining())
                .stripTrailing();
    }

    private String aligned(String cell, int at) {
        int width = width(at);
        var text = layout.charAt(at) == 'x' ? cut(cell, width) : cell;
        int room = width - seen(text);
        int before = layout.charAt(at) == 'r' ? room : layout.charAt(at) == 'c' ? room / 2 : 0;
        return " ".repeat(before) + text + " ".repeat(room - before);
    }

    private int width(int at) {
        if (layout.charAt(at) == ' ') {
            return 1;
        }
        int column = layout.substring(0, at).replace(" ", "").length();
        int longest = rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> seen(row.get(column)))
                .max()
                .orElse(0);
        return layout.charAt(at) == 'x' ? Math.min(longest, TERMINAL - others(at)) : longest;
    }

    private int others(int at) {
        return IntStream.range(0, layout.length())
                .filter(other -> other != at)
                .map(this::width)
                .sum();
    }

    private static int seen(String cell) {
        return COLOUR.matcher(cell).replaceAll("").length();
    }
}
