package org.animalshelter.infra.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSecretsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void volumes() throws IOException {
        for (var service : List.of("postgres", "schema", "unleash", "backend")) {
            Files.createDirectories(folder.resolve("services").resolve(service));
        }
    }

    @Test
    void each_service_gets_its_own_and_no_other() throws IOException {
        make();
        assertThat(secretsOf("postgres")).containsOnlyKeys("POSTGRES_PASSWORD");
        assertThat(secretsOf("schema")).containsOnlyKeys("DATABASE_PASSWORD");
        assertThat(secretsOf("backend")).containsOnlyKeys("DATABASE_PASSWORD", "UNLEASH_TOKEN", "SESSION_KEY");
        assertThat(secretsOf("unleash"))
                .containsKeys("DATABASE_PASSWORD", "UNLEASH_SECRET", "UNLEASH_DEFAULT_ADMIN_PASSWORD")
                .containsEntry("INIT_BACKEND_API_TOKENS", secretsOf("backend").get("UNLEASH_TOKEN"));
        assertThat(List.of(
                        secretsOf("postgres").get("POSTGRES_PASSWORD"),
                        secretsOf("schema").get("DATABASE_PASSWORD"),
                        secretsOf("backend").get("DATABASE_PASSWORD"),
                        secretsOf("unleash").get("DATABASE_PASSWORD")))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_next_start_has_the_same() throws IOException {
        make();
        var first = secretsOf("backend");
        make();
        assertThat(secretsOf("backend")).isEqualTo(first);
    }

    @Test
    void a_service_that_runs_as_another_user_can_read_them_and_nobody_can_change_them() throws IOException {
        make();
        var file = folder.resolve("services/backend/SESSION_KEY");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
    }

    @Test
    void a_volume_that_is_missing_is_named() throws IOException {
        Files.delete(folder.resolve("services/schema"));
        assertThatThrownBy(this::make).isInstanceOf(Failure.class).hasMessageContaining("services/schema");
    }

    @Test
    void a_program_that_there_is_not_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> ContainerProgram.run(List.of("secret")))
                .hasMessageContaining("say 'secrets HOME FOLDER'");
        assertThatThrownBy(() -> ContainerProgram.run(List.of())).hasMessageContaining("say 'secrets HOME FOLDER'");
        assertThatThrownBy(() -> ContainerProgram.run(List.of("registry", "x"))).hasMessageContaining("'x' is no port");
    }

    private void make() {
        ContainerProgram.run(List.of(
                "secrets",
                folder.resolve("home").toString(),
                folder.resolve("services").toString()));
    }

    private Map<String, String> secretsOf(String service) throws IOException {
        var secrets = new TreeMap<String, String>();
        try (var files = Files.list(folder.resolve("services").resolve(service))) {
            for (var file : files.toList()) {
                secrets.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return secrets;
    }
}
