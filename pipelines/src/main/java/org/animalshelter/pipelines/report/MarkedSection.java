package org.animalshelter.pipelines.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.animalshelter.infra.release.Failure;

/**
 * The part of a page of the documentation that a command writes: what is between {@code <!-- walk -->} and
 * {@code <!-- /walk -->}. People write the rest of the page.
 *
 * @param name of the section
 */
public record MarkedSection(Path page, String name) {
    private static final String WRITTEN = "Written by `%s` on %s, at revision %s.";

    /** @throws Failure if the page does not exist, or has no such section, or more than one */
    public void check() {
        find();
    }

    /**
     * Replaces the content, and notes when and by what it was written.
     *
     * @param command that writes it, as a person would type it
     * @param revision that is checked out
     * @throws Failure if the page does not exist, or has no such section, or more than one
     */
    public void write(String command, String revision, String content) {
        var text = find();
        var written = String.format(Locale.ROOT, WRITTEN, command, LocalDate.now(ZoneOffset.UTC), revision);
        var section = String.format(Locale.ROOT, "%s\n%s\n\n%s\n%s", begin(), content.strip(), written, end());
        try {
            Files.writeString(page, pattern().matcher(text).replaceFirst(Matcher.quoteReplacement(section)));
        } catch (IOException e) {
            throw new Failure(page + " cannot be written: " + e.getMessage());
        }
    }

    private String find() {
        if (!Files.exists(page)) {
            throw new Failure("there is no page " + page + " to write to: create it, with a line '" + begin()
                    + "' and a line '" + end() + "'");
        }
        try {
            var text = Files.readString(page);
            if (pattern().matcher(text).results().count() != 1) {
                throw new Failure(page + " needs exactly one section to write to: a line '" + begin()
                        + "' and, below it, a line '" + end() + "'");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pattern pattern() {
        return Pattern.compile(
                "^" + Pattern.quote(begin()) + "\\n(.*?)^" + Pattern.quote(end()) + "$",
                Pattern.DOTALL | Pattern.MULTILINE);
    }

    private String begin() {
        return "<!-- " + name + " -->";
    }

    private String end() {
        return "<!-- /" + name + " -->";
    }
}
