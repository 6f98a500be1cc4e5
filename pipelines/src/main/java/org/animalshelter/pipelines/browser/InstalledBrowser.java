package org.animalshelter.pipelines.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.process.DebianPackage;
import org.animalshelter.pipelines.process.Subprocess;

/** Finds a browser on this machine, or gets one. */
public final class InstalledBrowser {
    private static final List<String> INSTALLED = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    // Playwright for Java of the same version looks for the browser that this one downloads.
    private static final String PLAYWRIGHT = "playwright@1.62.0";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path log;
    private final Progress progress;

    /**
     * @param log takes what a download or an installation prints
     * @param progress is told of it
     */
    public InstalledBrowser(Path log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * An installed Chromium or Chrome, else Playwright's download, else Debian's package where this user may install it.
     *
     * @return the program, or nothing where Playwright finds the browser that it downloaded
     * @throws Failure when there is no way to get one
     */
    public Optional<Path> get() {
        var installed = installed();
        if (installed.isPresent() || download()) {
            return installed;
        }
        DebianPackage.install("chromium", log, progress);
        return Optional.of(installed()
                .orElseThrow(() -> new Failure("the journeys need a browser, none is installed,"
                        + " and none could be downloaded or installed (see " + log + "): install Chromium or Chrome")));
    }

    private static Optional<Path> installed() {
        var onPath = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> INSTALLED.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, APPLICATIONS.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private boolean download() {
        progress.event("no browser is installed: downloading one, for at most " + LIMIT.toMinutes() + " minutes");
        return Subprocess.of("npx", "--yes", PLAYWRIGHT, "install", "chromium").isDoneWithin(LIMIT, log);
    }
}
