package org.animalshelter.toggle;

import io.getunleash.DefaultUnleash;
import io.getunleash.EvaluatedToggle;
import io.getunleash.Unleash;
import io.getunleash.UnleashContext;
import io.getunleash.UnleashException;
import io.getunleash.event.NoOpSubscriber;
import io.getunleash.repository.HttpFeatureFetcher;
import io.getunleash.util.UnleashConfig;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The toggles as this instance knows them: first from its backup file, then from the server, which it asks each second.
 * Nobody ever waits for the server, neither a request nor the start.
 */
@Singleton
@Startup
class Toggles {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Unleash unleash;

    @Inject
    Toggles(
            @ConfigProperty(name = "shelter.unleash.url") String url,
            @ConfigProperty(name = "shelter.unleash.token") String token,
            @ConfigProperty(name = "shelter.unleash.backup-file") String backupFile) {
        unleash = new DefaultUnleash(UnleashConfig.builder()
                .appName("backend")
                .unleashAPI(url)
                .apiKey(token)
                .backupFile(backupFile)
                .fetchTogglesInterval(1)
                .fetchTogglesConnectTimeout(PATIENCE)
                .fetchTogglesReadTimeout(PATIENCE)
                .sendMetricsConnectTimeout(PATIENCE)
                .sendMetricsReadTimeout(PATIENCE)
                .unleashFeatureFetcherFactory(config -> new ToggleServer(new HttpFeatureFetcher(config)))
                .subscriber(new Quiet())
                .build());
    }

    /** Every toggle that is known, on or off for this user, by its name. */
    SortedMap<String, Boolean> all(String username, String role) {
        UnleashContext user = UnleashContext.builder()
                .userId(username)
                .addProperty("role", role)
                .build();
        SortedMap<String, Boolean> toggles = new TreeMap<>();
        for (EvaluatedToggle toggle : unleash.more().evaluateAllToggles(user)) {
            toggles.put(toggle.getName(), toggle.isEnabled());
        }
        return toggles;
    }

    @PreDestroy
    void close() {
        unleash.shutdown();
    }

    /** The SDK's own subscriber logs a stack trace with each failure; {@link ToggleServer} says it once. */
    private static final class Quiet extends NoOpSubscriber {

        @Override
        public void onError(UnleashException failure) {}
    }
}
