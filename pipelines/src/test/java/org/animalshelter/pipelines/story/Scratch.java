package org.animalshelter.pipelines.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.git.Git;

/**
 * A repository of a few small files, on a machine whose user never told git their name.
 *
 * @param root where it is
 */
public record Scratch(Path root) {
    private static final Map<String, String> SOMEBODY = Map.of(
            "GIT_AUTHOR_NAME", "Test",
            "GIT_AUTHOR_EMAIL", "test@localhost",
            "GIT_COMMITTER_NAME", "Test",
            "GIT_COMMITTER_EMAIL", "test@localhost");

    /** With one commit, which has every component. */
    public static Scratch in(Path root) throws IOException {
        var scratch = new Scratch(root);
        scratch.git("init", "--quiet", "--initial-branch=main");
        scratch.git("config", "user.useConfigOnly", "true");
        scratch.write("pom.xml");
        for (var component : Component.values()) {
            scratch.write(component.label() + "/a");
        }
        scratch.commit("the beginning");
        return scratch;
    }

    /** A story of three steps: the frontend, the backend, and a toggle. */
    public Scratch withReminders() throws IOException {
        deploy("reminders-1", Component.FRONTEND);
        write("docs/reminders");
        commit("docs: explain reminders");
        deploy("reminders-2", Component.BACKEND);
        operate("reminders-3", "toggle reminders on --for ada");
        return this;
    }

    /** @return the id */
    public String deploy(String step, Component component) throws IOException {
        write(component.label() + "/" + step);
        return commit(String.format(
                Locale.ROOT,
                "%s: make %s\n\nBecause.\n\nStep: %s\nComponent: %s",
                component.label(),
                step,
                step,
                component.label()));
    }

    /** @return the id */
    public String operate(String step, String operation) throws IOException {
        write("CHANGELOG.md");
        return commit(
                String.format(Locale.ROOT, "docs: announce %s\n\nStep: %s\nOperation: %s", step, step, operation));
    }

    /** @return the id of a commit that says the step and changes the files */
    public String say(String step, String moves, String... files) throws IOException {
        for (var file : files) {
            write(file);
        }
        return commit(String.format(Locale.ROOT, "docs: say %s\n\nStep: %s\n%s", step, step, moves));
    }

    /** Keeps the last commits as a naive story, and nothing of them but that on main, which is checked out. */
    public void keepAs(String name, String yaml, int commits, String... options) throws IOException {
        var folder = root.resolve("pipelines/naive").resolve(name);
        git("branch", "naive");
        git("checkout", "--quiet", "main");
        new Git(root)
                .command("format-patch", "--quiet", "-o", folder.toString())
                .with(options)
                .with("naive~" + commits + "..naive")
                .output();
        git("branch", "--quiet", "-D", "naive");
        Files.writeString(folder.resolve("story.yml"), yaml);
        commit("pipelines: keep " + name);
    }

    /** Commits all that is there, or nothing, as somebody. */
    public String commit(String message) {
        git("add", "--all");
        new Git(root)
                .command("commit", "--quiet", "--allow-empty", "-m", message)
                .environment(SOMEBODY)
                .output();
        return head();
    }

    /** Gives a file a content that no file had. */
    public void write(String file) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file + System.nanoTime() + "\n");
    }

    public String head() {
        return git("rev-parse", "HEAD");
    }

    public String git(String... arguments) {
        return new Git(root).output(arguments);
    }

    public Scratch cloneTo(Path folder, String... options) {
        new Git(root)
                .command("clone", "--quiet")
                .with(options)
                .with(root.toUri().toString(), folder.toString())
                .output();
        return new Scratch(folder);
    }
}
