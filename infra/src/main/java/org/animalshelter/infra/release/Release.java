package org.animalshelter.infra.release;

import java.nio.file.Path;

/**
 * A built artifact of one component. The same artifact is the same release, whatever people call it: a release gets
 * another name when the commit that it was built from becomes the step of a story, and the name of a step goes on to
 * another artifact when the commit is amended.
 *
 * @param name the short name that people see
 * @param artifact for backend and db the folder with {@code quarkus-run.jar}, for the frontend the one with {@code app}
 */
public record Release(String name, Path artifact) {
    public Release {
        artifact = artifact.toAbsolutePath().normalize();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Release release && artifact.equals(release.artifact);
    }

    @Override
    public int hashCode() {
        return artifact.hashCode();
    }
}
