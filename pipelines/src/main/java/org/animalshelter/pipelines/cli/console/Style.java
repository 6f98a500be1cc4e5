package org.animalshelter.pipelines.cli.console;

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
        return coloured("32", text);
    }

    public String bad(String text) {
        return coloured("31", text);
    }

    public String faint(String text) {
        return coloured("2", text);
    }

    public String strong(String text) {
        return coloured("1", text);
    }

    private String coloured(String code, String text) {
        return terminal && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
