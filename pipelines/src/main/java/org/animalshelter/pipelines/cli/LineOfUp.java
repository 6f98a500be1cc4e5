package org.animalshelter.pipelines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.process.OnExit;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.AtOption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.line.Line;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.LineState;
import org.animalshelter.pipelines.line.ToolsCopy;

/**
 * The line of a production that is started: a new one that begins at the commit that production runs, or the one of
 * earlier, if anything was pushed to it.
 */
final class LineOfUp {
    private final Path home;
    private final AtOption at;
    private final boolean fresh;
    private final int mostCommits;
    private final Optional<LineState> pushed;

    /**
     * @param fresh whether what was pushed earlier is thrown away
     * @throws Failure if a revision is given, and commits that were pushed are not live yet
     */
    LineOfUp(Path home, AtOption at, boolean fresh, int mostCommits) {
        this.home = home;
        this.at = at;
        this.fresh = fresh;
        this.mostCommits = mostCommits;
        this.pushed = fresh
                ? Optional.empty()
                : LineState.of(home).filter(line -> !line.entries().isEmpty());
        pushed.filter(line -> at.isGiven() && !line.isIdle()).ifPresent(line -> {
            throw new Failure("commits that were pushed here are not live yet: './shelter up' goes on with them, and"
                    + " './shelter up --fresh' throws them away, with all data");
        });
    }

    /** Whether production goes on with what it ran last. */
    boolean goesOn() {
        return pushed.isPresent() && !at.isGiven();
    }

    /** What production ran last. */
    Map<Component, Release> lastReleases(Console console) {
        var releases = new EnumMap<Component, Release>(Component.class);
        for (var component : Component.values()) {
            releases.put(
                    component,
                    Production.releasesOf(home, component).stream()
                            .findFirst()
                            .filter(release -> Files.isDirectory(release.artifact()))
                            .orElseThrow(() -> new Failure("the " + component.label() + " that production ran last is"
                                    + " gone: choose another state with './shelter up --at REVISION'")));
        }
        console.event("production goes on with what it ran last, up to "
                + pushed.orElseThrow().live().substring(0, 7) + "; --at starts another state");
        return releases;
    }

    /** Makes the repository, before anybody can find that production is up. */
    void prepare() {
        if (Control.isRunning(home)) {
            // Whoever runs it will be named.
            return;
        }
        if (fresh) {
            PrivateFiles.delete(home.resolve("line"));
        }
        var repository = LineRepository.of(home);
        if (!goesOn()) {
            repository.beginAt(Checkout.root(), Checkout.commit(at.revision().orElse("HEAD")));
            LineState.begin(home, repository.head());
        }
        var tools = ToolsCopy.make(home, Checkout.root().resolve("pipelines"));
        repository.hook(tools.resolve("shelter"), home, mostCommits);
    }

    /** Takes what was pushed, and what will be. */
    AutoCloseable open(Console console) {
        var line = Line.open(home, ToolsCopy.folder(home), console::event);
        var onExit = new OnExit("end of the line", line::close);
        return () -> {
            line.close();
            onExit.close();
        };
    }
}
