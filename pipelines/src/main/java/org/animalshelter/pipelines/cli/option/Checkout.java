package org.animalshelter.pipelines.cli.option;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.pipeline.StageVariables;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.StepReleases;
import picocli.CommandLine.IVersionProvider;

/** The checkout that the command line was started from; the {@code shelter} script says which. */
public final class Checkout implements IVersionProvider {
    /** The top folder. */
    public static Path root() {
        return Path.of(Optional.ofNullable(System.getProperty("shelter.root")).orElse("."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where this checkout keeps what it makes: releases, logs and, unless told otherwise, production's data. */
    public static Path home() {
        return root().resolve(".shelter");
    }

    /** The repository with the commits that people name: that of this checkout, unless a stage of the line is run. */
    public static Git git() {
        return new Git(Optional.ofNullable(System.getenv(StageVariables.REPOSITORY))
                .map(Path::of)
                .orElseGet(Checkout::root));
    }

    /**
     * The history of this checkout.
     *
     * @throws Failure when it is no git checkout
     */
    public static Repository repository() {
        return Repository.at(git().root());
    }

    /**
     * The commit that a person names: what git knows, or a step that has no tag, such as those of naive stories.
     *
     * @throws Failure when there is none
     */
    public static String commit(String revision) {
        try {
            return repository().commit(revision);
        } catch (Failure unknown) {
            if (!Library.isStep(revision)) {
                throw unknown;
            }
            return new Library(git().root()).commit(revision);
        }
    }

    /**
     * Builds what the commits of this checkout deploy, and keeps it here.
     *
     * @throws Failure when it is no git checkout, or git or Node is missing or too old
     */
    public static Builder builder() {
        return builder(List.of());
    }

    /**
     * The same, for a release that will be there beside others.
     *
     * @throws Failure when it is no git checkout, or git or Node is missing or too old
     */
    public static Builder builder(Collection<Release> others) {
        Tools.check();
        return new Builder(repository(), home(), new StepReleases(git().root()).beside(others));
    }

    /** Whether the person sees the output on a terminal; only the script can tell. */
    public static boolean onTerminal() {
        return Boolean.getBoolean("shelter.terminal");
    }

    /** The commit that is checked out, in a word; {@code -dirty} if more than the documentation has changed since. */
    public static String revision() {
        var git = new Git(root());
        var changed = git.output("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs");
        var commit = git.output("describe", "--always", "--tags");
        return changed.isEmpty() ? commit : commit + "-dirty";
    }

    /** Asked for each command whenever any of them is parsed. */
    @Override
    public String[] getVersion() {
        return new String[] {Version.TEXT};
    }

    private static final class Version {
        private static final String TEXT = "shelter " + text();

        private static String text() {
            try {
                return revision();
            } catch (Failure noCheckout) {
                return "of an unknown revision";
            }
        }
    }
}
