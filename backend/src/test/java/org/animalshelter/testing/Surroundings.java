package org.animalshelter.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What the environment variables say in production; nobody listens at the addresses. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    public static final String SESSION_KEY = "a key that only the tests have, of 32 characters or more";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "shelter.release", "test",
                "quarkus.http.auth.session.encryption-key", SESSION_KEY,
                "shelter.unleash.url", "http://localhost:1/api/",
                "shelter.unleash.token", "a token",
                "shelter.unleash.backup-file", "src/test/resources/toggles.json",
                "shelter.registry.url", "http://localhost:1");
    }

    @Override
    public void stop() {}
}
