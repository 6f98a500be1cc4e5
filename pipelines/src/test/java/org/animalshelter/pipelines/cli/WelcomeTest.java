package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.production.Addresses;
import org.animalshelter.infra.production.Addresses.SignIn;
import org.animalshelter.pipelines.cli.console.Style;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final URI HERE = URI.create("http://localhost:8080");
    private static final Addresses ADDRESSES =
            new Addresses(HERE, HERE, new SignIn("admin", "a-secret"), List.of(HERE), HERE, "jdbc:here");

    @Test
    void a_person_at_a_terminal_sees_the_password_of_unleash() {
        assertThat(welcome(true)).contains("admin, password a-secret");
    }

    @Test
    void a_log_gets_the_file_of_the_password_instead() {
        assertThat(welcome(false))
                .doesNotContain("a-secret")
                .contains("admin, password in /home/secrets/unleash-password");
    }

    private static String welcome(boolean terminal) {
        return Welcome.to(ADDRESSES, Path.of("/home"), new Style(terminal));
    }
}
