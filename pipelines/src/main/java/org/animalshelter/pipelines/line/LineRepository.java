package org.animalshelter.pipelines.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.pipelines.git.Git;

/**
 * The bare repository that people push to. Its branch {@code main} is what they want to be live; git itself refuses two
 * pushes that would overwrite one another.
 *
 * @param path of the repository
 */
public record LineRepository(Path path) {
    private static final String MAIN = "refs/heads/main";

    // Objects that are not reachable yet are never collected, and nobody fills the disk with one push.
    private static final Map<String, String> SETTINGS = Map.of(
            "gc.auto", "0",
            "receive.autogc", "false",
            "receive.denyDeletes", "true",
            "receive.denyNonFastForwards", "true",
            "receive.fsckObjects", "true",
            "receive.maxInputSize", "200m");

    /** @param home of the production */
    public static LineRepository of(Path home) {
        return new LineRepository(home.resolve("line/production.git"));
    }

    public Git git() {
        return new Git(path);
    }

    public boolean exists() {
        return Files.isDirectory(path);
    }

    /** The newest commit that was pushed. */
    public String head() {
        return git().output("rev-parse", "--verify", MAIN);
    }

    /** Whether the history of a commit has all of these. */
    public boolean contains(String head, Collection<String> commits) {
        return git().command("rev-list", "--max-count=1")
                .with(commits.toArray(String[]::new))
                .with("^" + head)
                .output()
                .isEmpty();
    }

    /** A mark that is another one after each push, and costs little to look at. */
    Object lastPush() {
        try {
            return Files.getLastModifiedTime(path.resolve(MAIN));
        } catch (IOException packed) {
            return "";
        }
    }

    /**
     * Prepares it for pushes.
     *
     * @param checkout a repository that has the commit
     * @param base the commit that production starts at, which main is set to
     */
    public void beginAt(Path checkout, String base) {
        PrivateFiles.folder(path.getParent());
        if (!exists()) {
            new Git(path.getParent())
                    .output("init", "--quiet", "--bare", "--template=", "--initial-branch=main", path.toString());
        }
        SETTINGS.forEach((key, value) -> git().output("config", key, value));
        // Over a URL, so that objects are copied: the checkout may forget them.
        git().output(
                        "fetch",
                        "--quiet",
                        "--no-tags",
                        "--no-write-fetch-head",
                        checkout.toUri().toString(),
                        "+" + base + ":" + MAIN);
    }

    /**
     * Makes pushes call the command line.
     *
     * @param shelter the program
     * @param most how many commits one push may have
     */
    public void hook(Path shelter, Path home, int most) {
        try {
            Files.createDirectories(path.resolve("hooks"));
            for (var hook : List.of("pre-receive", "post-receive")) {
                var script = String.format(
                        Locale.ROOT,
                        "#!/bin/sh\nexec %s %s --home %s --most %d\n",
                        ToolsCopy.quoted(shelter.toString()),
                        hook,
                        ToolsCopy.quoted(home.toString()),
                        most);
                var file = Files.writeString(path.resolve("hooks").resolve(hook), script);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
