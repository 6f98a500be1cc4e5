package org.animalshelter.pipelines.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * Git in one checkout.
 *
 * @param root its top folder
 */
public record Git(Path root) {
    public Subprocess command(List<String> arguments) {
        var line = new ArrayList<>(List.of("git"));
        line.addAll(arguments);
        return Subprocess.of(line).in(root);
    }

    public Subprocess command(String... arguments) {
        return command(List.of(arguments));
    }

    /** Whether only the last commits are there. */
    public boolean isShallow() {
        return output("rev-parse", "--is-shallow-repository").equals("true");
    }

    /** @throws SubprocessFailed when it exits with anything but 0 */
    public String output(String... arguments) {
        return command(arguments).output();
    }
}
