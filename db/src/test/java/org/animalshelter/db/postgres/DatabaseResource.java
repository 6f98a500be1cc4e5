package org.animalshelter.db.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a test of the application the test database. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestDatabase.get().variables();
    }

    @Override
    public void stop() {
        // The server is shared by every test of the run, and ends with it.
    }
}
