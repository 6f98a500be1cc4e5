package org.animalshelter.pipelines.deploy;

import java.time.Duration;
import java.util.Optional;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.rollout.DeployWatcher;

/**
 * Objects to nothing, and lets both releases of the backend serve side by side for a while.
 *
 * @param time how long
 */
public record Holding(Duration time) implements DeployWatcher {
    @Override
    public Optional<String> mixed() {
        Await.pause(time);
        return Optional.empty();
    }
}
