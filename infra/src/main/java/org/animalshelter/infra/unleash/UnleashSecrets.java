package org.animalshelter.infra.unleash;

import java.util.Map;
import org.animalshelter.infra.home.Home;

/**
 * What opens the toggle server.
 *
 * @param clientToken reads toggles, as a backend does
 * @param adminToken switches toggles
 * @param password signs the administrator in to its page
 */
public record UnleashSecrets(String clientToken, String adminToken, String password, String cookieSecret) {
    /** The name of the administrator on the toggle server's page. */
    public static final String USER = "admin";

    /** The environment, in Unleash's sense, whose switches count for the shelter. */
    public static final String ENVIRONMENT = "production";

    /** As the toggle server reads them at its start. */
    public Map<String, String> environment() {
        return Map.of(
                "UNLEASH_SECRET", cookieSecret,
                "UNLEASH_DEFAULT_ADMIN_USERNAME", USER,
                "UNLEASH_DEFAULT_ADMIN_PASSWORD", password,
                "INIT_ADMIN_API_TOKENS", adminToken,
                "INIT_BACKEND_API_TOKENS", clientToken);
    }

    public static UnleashSecrets of(Home home) {
        // The part before the dot is how Unleash writes down what a token is for.
        return new UnleashSecrets(
                "*:" + ENVIRONMENT + "." + home.secret("unleash-client"),
                "*:*." + home.secret("unleash-admin"),
                home.secret("unleash-password"),
                home.secret("unleash-cookie"));
    }

    @Override
    public String toString() {
        return "secrets of the toggle server";
    }
}
