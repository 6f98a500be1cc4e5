package org.animalshelter.pipelines.cli.option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.browser.InstalledBrowser;
import org.animalshelter.pipelines.browser.Picture;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.report.MarkedSection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what was found to the page of a story, whether it is good or bad. */
public final class WriteOption {
    private static final Path PAGES = Path.of("docs/stories");
    private static final Path PICTURES = Path.of("docs/images/stories");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--write",
            description = "Also write the figures, and a picture of them, to the page of the story in docs/stories.")
    private boolean write;

    public boolean isGiven() {
        return write;
    }

    /** @throws org.animalshelter.infra.release.Failure if the option is given, and the story has no page to write to */
    public void check(String story) {
        if (write) {
            section(story).check();
        }
    }

    /**
     * Writes the section of the page that is named after the command.
     *
     * @param options that were given beside this one, such as {@code --rate 50}
     * @param report of what was found, in HTML: its drawing becomes the picture
     * @param figures in Markdown, given the address of the picture
     * @param progress is told if a browser has to be installed first
     * @return the page, from the root of the checkout
     */
    public Path write(String story, String options, Path report, Function<String, String> figures, Progress progress) {
        var picture = PICTURES.resolve(story + "-" + command.name() + ".png");
        var browser = new InstalledBrowser(Logs.begin(Checkout.home().resolve("logs/browser.log")), progress).get();
        Picture.write(Checkout.root().resolve(picture), report, browser);
        section(story)
                .write(
                        String.format(Locale.ROOT, "./shelter %s %s%s --write", command.name(), story, options),
                        Checkout.revision(),
                        figures.apply(PAGES.relativize(picture).toString()));
        return page(story);
    }

    private MarkedSection section(String story) {
        return new MarkedSection(Checkout.root().resolve(page(story)), command.name());
    }

    private static Path page(String story) {
        return PAGES.resolve(story + ".md");
    }
}
