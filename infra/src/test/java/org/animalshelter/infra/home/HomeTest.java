package org.animalshelter.infra.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    String shared;

    @BeforeEach
    void installIntoTheHome() {
        shared = System.clearProperty(Home.INSTALLATIONS);
    }

    @AfterEach
    void shareAgain() {
        if (shared == null) {
            System.clearProperty(Home.INSTALLATIONS);
        } else {
            System.setProperty(Home.INSTALLATIONS, shared);
        }
    }

    @Test
    void a_home_within_a_checkout_is_not_committed_by_accident() {
        try (var home = Home.open(folder)) {
            assertThat(home.path().resolve(".gitignore")).hasContent("*");
        }
    }

    @Test
    void a_secret_is_made_once_and_readable_by_its_owner_alone() throws IOException {
        String first;
        try (var home = Home.open(folder.resolve("home"))) {
            first = home.secret("session-key");
            assertThat(first).hasSize(64).isNotEqualTo(home.secret("another"));
        }
        try (var home = Home.open(folder.resolve("home"))) {
            assertThat(home.secret("session-key")).isEqualTo(first);
        }
        assertThat(mode("home")).isEqualTo("rwx------");
        assertThat(mode("home/secrets")).isEqualTo("rwx------");
        assertThat(mode("home/secrets/session-key")).isEqualTo("rw-------");
    }

    @Test
    void a_second_production_is_told_that_the_home_is_taken() {
        try (var first = Home.open(folder)) {
            assertThatThrownBy(() -> Home.open(folder))
                    .isInstanceOf(Failure.class)
                    .hasMessage("production is running already in " + first.path() + " (process "
                            + ProcessHandle.current().pid() + "): stop it first");
        }
        Home.open(folder).close();
    }

    @Test
    void a_port_is_kept_while_it_is_free() throws IOException {
        int port;
        try (var home = Home.open(folder)) {
            port = home.port("postgres");
            assertThat(home.port("another", port)).isNotEqualTo(port);
        }
        try (var home = Home.open(folder)) {
            assertThat(home.port("postgres")).isEqualTo(port);
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var home = Home.open(folder)) {
            assertThat(home.port("postgres")).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void an_installation_can_be_shared_by_many_homes() {
        var shared = folder.resolve("shared");
        System.setProperty(Home.INSTALLATIONS, shared.toString());
        try (var home = Home.open(folder.resolve("home"))) {
            assertThat(home.installation("tool/1", into -> {})).isEqualTo(shared.resolve("tool/1"));
        }
    }

    @Test
    void an_interrupted_installation_is_done_again() throws IOException {
        try (var home = Home.open(folder)) {
            assertThatThrownBy(() -> home.installation("tool/1", into -> {
                        Files.createFile(into.resolve("half"));
                        throw new IOException("no network");
                    }))
                    .hasMessageContaining("no network");
            var installed = home.installation("tool/1", into -> Files.createFile(into.resolve("whole")));
            assertThat(installed).isDirectoryContaining("glob:**whole").isDirectoryNotContaining("glob:**half");
            home.installation("tool/1", into -> {
                throw new AssertionError("installed a second time");
            });
            assertThat(folder.resolve("tool")).isDirectoryNotContaining("glob:**unfinished*");
        }
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
