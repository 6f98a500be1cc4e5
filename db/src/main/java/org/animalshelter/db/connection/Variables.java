package org.animalshelter.db.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.postgresql.Driver;

/** The variables that say which database. All that is wrong with them is said at once. */
@ApplicationScoped
class Variables {

    private static final String URL = "DATABASE_URL";
    private static final String USER = "DATABASE_USER";
    private static final String PASSWORD = "DATABASE_PASSWORD";

    @Inject
    Config config;

    /** @throws Failure when a variable is missing or cannot be right; it names each of them */
    void check() {
        List<String> problems = new ArrayList<>();
        Optional<String> url = value(URL);
        if (url.isEmpty() || Driver.parseURL(url.get(), null) == null) {
            problems.add(problem(URL, url, "a JDBC URL such as jdbc:postgresql://localhost:5432/shelter"));
        } else if (url.get().contains("password=")) {
            // A URL is shown in messages, a password must not be.
            problems.add(URL + " holds a password: give it in " + PASSWORD + " instead.");
        }
        if (value(USER).isEmpty()) {
            problems.add(problem(USER, Optional.empty(), "the owner of the schema, such as shelter_owner"));
        }
        if (value(PASSWORD).isEmpty()) {
            problems.add(problem(PASSWORD, Optional.empty(), "the password of that user"));
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.MISUSED, String.join(System.lineSeparator(), problems));
        }
    }

    String url() {
        return value(URL).orElseThrow();
    }

    String user() {
        return value(USER).orElseThrow();
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private static String problem(String name, Optional<String> value, String example) {
        return name + value.map(bad -> " is '" + bad + "'").orElse(" is not set") + ": it should be " + example + ".";
    }
}
