package org.animalshelter.infra.production;

import java.nio.file.Path;

/**
 * A built artifact of one component.
 *
 * @param name the short name that people see
 * @param artifact for backend and db the folder with {@code quarkus-run.jar}, for the frontend the one with {@code app}
 */
public record Release(String name, Path artifact) {

    public Release {
        artifact = artifact.toAbsolutePath().normalize();
    }
}
