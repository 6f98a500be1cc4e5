package org.animalshelter.pipelines.release;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.animalshelter.infra.backend.ClassArchive;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.process.SubprocessFailed;

/** Builds releases, each content once, in a scratch folder that has just the files of one tree. */
public final class Builder {
    // More would only wait for one another: a build keeps more than one core busy.
    private static final int AT_ONCE = 3;

    // What is of no use for so long is removed when something new is built.
    private static final Duration KEPT = Duration.ofDays(30);

    private final Repository repository;
    private final Path home;
    private final ReleaseNames names;
    private final ReleaseStore store;
    private final KeptDependencies kept;

    /** @param home where releases, scratch folders and the logs of builds are kept */
    public Builder(Repository repository, Path home, ReleaseNames names) {
        this.repository = repository;
        this.home = home;
        this.names = names;
        this.store = new ReleaseStore(home.resolve("releases"));
        this.kept = new KeptDependencies(home.resolve("dependencies"));
    }

    /**
     * The releases of all components in a tree.
     *
     * @throws Failure when one cannot be built
     */
    public Map<Component, Release> releases(String tree, Progress progress) {
        return Source.releases(tree, releases(Source.all(tree), progress));
    }

    /**
     * Releases of any components at any commits; those that were never built are built side by side.
     *
     * @throws Failure when one cannot be built
     */
    public Map<Source, Release> releases(Collection<Source> sources, Progress progress) {
        var contents = new LinkedHashMap<Source, String>();
        sources.forEach(source -> contents.put(source, repository.contentOf(source.component(), source.tree())));
        // The same content at two commits is one release.
        var distinct = new LinkedHashMap<String, Source>();
        contents.forEach((source, content) -> distinct.putIfAbsent(content, source));
        var built = Parallel.each(
                distinct.values(), AT_ONCE, source -> release(source.component(), source.tree(), progress));
        var order = List.copyOf(distinct.keySet());
        var releases = new LinkedHashMap<Source, Release>();
        contents.forEach((source, content) -> releases.put(source, built.get(order.indexOf(content))));
        return releases;
    }

    /**
     * The release of a component in a tree, built if it never was.
     *
     * @throws Failure when it cannot be built, with the end of the build's log
     */
    public Release release(Component component, String tree, Progress progress) {
        var content = repository.contentOf(component, tree);
        var name = names.of(component, content).orElse(content.substring(0, 7));
        if (!store.has(component, content)) {
            progress.run(component.label() + " " + name, status -> {
                build(component, content, tree, status);
                status.accept("built");
            });
        }
        var release = new Release(name, store.use(component, content));
        if (component == Component.BACKEND) {
            archiveClasses(release, progress);
        }
        return release;
    }

    /** Not before it is in its place, which is a part of what an archive is made for. It only makes a start faster. */
    private static void archiveClasses(Release release, Progress progress) {
        var archive = ClassArchive.of(release.artifact());
        if (!archive.isMissing()) {
            return;
        }
        progress.run("class archive " + release.name(), status -> {
            try {
                archive.make();
                status.accept("made for faster starts");
            } catch (Failure | UncheckedIOException e) {
                status.accept("starts will be slower: "
                        + e.getMessage().lines().findFirst().orElseThrow());
            }
        });
    }

    private void build(Component component, String content, String tree, Consumer<String> status) {
        var recipe = Recipe.of(component);
        var log = Logs.begin(home.resolve("logs/build-" + component.label() + "-" + content.substring(0, 7) + ".log"));
        try (var scratch = ScratchFolder.in(home.resolve("builds"), component.label() + "-")) {
            repository.export(tree, scratch.path());
            var folder = scratch.path().resolve(recipe.folder());
            Runnable commands = () -> {
                status.accept("building, and downloading what is missing");
                recipe.commands().forEach(command -> command.in(folder).logTo(log));
            };
            status.accept("installing its libraries");
            recipe.dependencies().ifPresentOrElse(needed -> kept.during(needed, folder, log, commands), commands);
            store.add(component, content, scratch.path().resolve(recipe.artifact()));
            new Cache(home).removeUnusedFor(KEPT, home);
        } catch (SubprocessFailed e) {
            throw new Failure("the build of " + component.label() + " failed: " + e.sentence(), e);
        }
    }
}
