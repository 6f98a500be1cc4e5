package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;

/**
 * The components as they were before any story. Stories move the components on, and a patch that changes how an amount is
 * stored would not apply any more.
 */
final class BeforeAnyStory {
    private static final String COMMIT = "654828f";

    private BeforeAnyStory() {}

    /**
     * @param root of the repository
     * @return the id of a tree: the tools of the working tree, and the components of that time
     */
    static String tree(Path root) throws IOException {
        var git = new Git(root);
        try (var scratch = ScratchFolder.temporary("shelter-before")) {
            var index = Map.of("GIT_INDEX_FILE", scratch.path().resolve("index").toString());
            git.command("read-tree", Repository.at(root).workingTree())
                    .environment(index)
                    .output();
            for (var component : Component.values()) {
                var folder = component.label();
                git.command("rm", "-r", "--cached", "--quiet", folder)
                        .environment(index)
                        .output();
                git.command("read-tree", "--prefix=" + folder + "/", COMMIT + ":" + folder)
                        .environment(index)
                        .output();
            }
            return git.command("write-tree").environment(index).output();
        }
    }
}
