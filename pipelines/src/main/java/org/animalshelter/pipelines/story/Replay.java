package org.animalshelter.pipelines.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * Makes commits of patches, as 'git am' does, but without a working tree: hooks, filters and line ends take no part, and
 * nothing is left open if a patch does not apply.
 */
final class Replay {
    private final Path root;
    private final Git git;

    Replay(Path root) {
        this.root = root;
        this.git = new Git(root);
    }

    /**
     * @param base the commit to stand on
     * @return the commit of the last patch, which no reference leads to
     * @throws Failure when a patch does not apply
     */
    String of(NaiveStory story, String base) {
        try (var scratch = ScratchFolder.temporary("shelter-replay")) {
            in(scratch, "read-tree", base).output();
            var last = base;
            for (var patch : story.patches()) {
                try {
                    last = commit(patch, last, scratch);
                } catch (SubprocessFailed e) {
                    throw new Failure(patch + " does not apply to " + story.base()
                            + (last.equals(base) ? "" : " after the patches before it") + ": " + PatchFile.HOW_TO + ". "
                            + e.getMessage());
                }
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String commit(Path patch, String parent, ScratchFolder scratch) throws IOException {
        var file = PatchFile.read(root, patch);
        file.problem(root).ifPresent(problem -> {
            throw new Failure(problem);
        });
        var text = scratch.path().resolve("text");
        var changes = scratch.path().resolve("changes");
        var headers = git.command("mailinfo", "--no-scissors", text.toString(), changes.toString())
                .input(file.mail())
                .output()
                .lines()
                .map(line -> line.split(": ", 2))
                .filter(header -> header.length == 2)
                .collect(Collectors.toMap(header -> header[0], header -> header[1]));
        if (!headers.keySet().containsAll(List.of("Author", "Email", "Date", "Subject"))) {
            throw new Failure(patch + " is no commit with an author and a date: " + PatchFile.HOW_TO);
        }
        in(scratch, "apply", "--cached", changes.toString()).output();
        var signature = new HashMap<>(Signature.asCommitter());
        signature.put("GIT_AUTHOR_NAME", headers.get("Author"));
        signature.put("GIT_AUTHOR_EMAIL", headers.get("Email"));
        signature.put("GIT_AUTHOR_DATE", headers.get("Date"));
        signature.put("GIT_COMMITTER_DATE", headers.get("Date"));
        var message = git.command("stripspace")
                .input(headers.get("Subject") + "\n\n" + Files.readString(text))
                .output();
        return git.command("commit-tree", in(scratch, "write-tree").output(), "-p", parent)
                .input(message + "\n")
                .environment(signature)
                .output();
    }

    private Subprocess in(ScratchFolder scratch, String... arguments) {
        return git.command(arguments)
                .environment(
                        Map.of("GIT_INDEX_FILE", scratch.path().resolve("index").toString()));
    }
}
