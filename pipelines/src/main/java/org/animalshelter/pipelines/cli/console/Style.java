package org.animalshelter.pipelines.cli.console;

import java.util.List;
import picocli.CommandLine.Help.Ansi;

/**
 * Colours and cursor movements, on a terminal only.
 *
 * @param terminal whether what is written is seen on one
 */
public record Style(boolean terminal) {
    static final String CLEAR_BELOW = "\u001b[J";

    /** Moves to the first column, some lines up. */
    static String up(int lines) {
        return "\u001b[" + lines + "F";
    }

    public String good(String text) {
        return styled(Ansi.Style.fg_green, text);
    }

    public String bad(String text) {
        return styled(Ansi.Style.fg_red, text);
    }

    public String faint(String text) {
        return styled(Ansi.Style.faint, text);
    }

    public String strong(String text) {
        return styled(Ansi.Style.bold, text);
    }

    private String styled(Ansi.Style style, String text) {
        return Ansi.valueOf(terminal).apply(text, List.of(style)).toString();
    }
}
