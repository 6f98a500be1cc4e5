package org.animalshelter.infra.postgres;

import java.nio.file.Path;
import org.animalshelter.infra.home.Home;

/**
 * The three roles beside the administrator.
 *
 * @param owner owns the shelter's schema and migrates it
 * @param application reads and writes the shelter's rows, and can do nothing else
 * @param unleash owns the toggle server's database
 */
public record Roles(Credentials owner, Credentials application, Credentials unleash) {

    private static final String APPLICATION = "shelter_app";
    private static final String APPLICATION_SECRET = "database-application";

    public static Roles of(Home home) {
        return new Roles(
                new Credentials("shelter_owner", home.secret("database-owner")),
                new Credentials(APPLICATION, home.secret(APPLICATION_SECRET)),
                new Credentials("shelter_unleash", home.secret("database-unleash")));
    }

    /**
     * The role of the backends, in a home that another process has open.
     *
     * @throws org.animalshelter.infra.home.Failure when it was never made
     */
    public static Credentials keptApplication(Path home) {
        return new Credentials(APPLICATION, Home.keptSecret(home, APPLICATION_SECRET));
    }

    /** The administrator of a server that is the shelter's own. */
    public static Credentials superuser(Home home) {
        return new Credentials("postgres", home.secret("database-superuser"));
    }
}
