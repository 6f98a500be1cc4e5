package org.animalshelter.pipelines.git;

import java.nio.file.Path;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * Git in one checkout.
 *
 * @param root its top folder
 */
public record Git(Path root) {
    public Subprocess command(String... arguments) {
        return Subprocess.of("git").with(arguments).in(root);
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
