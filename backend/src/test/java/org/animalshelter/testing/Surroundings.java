package org.animalshelter.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What the environment variables say in production. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("shelter.release", "test");
    }

    @Override
    public void stop() {}
}
