package org.animalshelter.pipelines.deploy;

import java.time.Duration;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/**
 * What shall be deployed.
 *
 * @param hold how long both releases of the backend serve side by side
 */
public record DeployRequest(Component component, Release release, Duration hold) {
    /** As people call it: {@code backend 1a2b3c4}. */
    @Override
    public String toString() {
        return component.label() + " " + release.name();
    }
}
