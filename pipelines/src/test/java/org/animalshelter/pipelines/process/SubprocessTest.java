package org.animalshelter.pipelines.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubprocessTest {
    /** What a program sees that is started from a shell with these variables. */
    private static String seen(Map<String, String> shell) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tools = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Tools.class.getName());
        tools.environment().putAll(shell);
        try (var lines = tools.start().inputReader()) {
            return lines.lines().reduce("", (all, line) -> all + "\n" + line);
        }
    }

    @Test
    void a_build_does_not_depend_on_the_shell() throws IOException {
        var seen = seen(Map.of(
                "NODE_ENV", "production",
                "npm_config_omit", "dev",
                "NODE_OPTIONS", "--no-deprecation",
                "MAVEN_ARGS", "--version",
                "MAVEN_OPTS", "-Dquarkus.profile=dev",
                "QUARKUS_PROFILE", "dev",
                "VITE_API", "https://elsewhere.example",
                "SHELTER_DATABASE_URL", "postgresql://a:secret@elsewhere/",
                "GIT_DIR", "/elsewhere",
                "TZ", "Asia/Tokyo"));
        assertThat(seen)
                .doesNotContain("production", "omit", "NODE_OPTIONS", "MAVEN", "QUARKUS", "VITE", "elsewhere", "Tokyo")
                .contains("\nPATH=", "\nTZ=UTC");
    }

    @Test
    void a_build_reaches_the_network_and_docker_as_the_person_does() throws IOException {
        var shell = Map.of(
                "npm_config_registry", "https://npm.example/",
                "HTTPS_PROXY", "http://proxy.example:3128",
                "MAVEN_OPTS", "-Dhttps.proxyHost=proxy.example",
                "MVNW_REPOURL", "https://maven.example/",
                "JAVA_HOME", "/opt/java",
                "DOCKER_HOST", "tcp://127.0.0.1:2375",
                "CI", "true");
        var lines = seen(shell).lines().toList();
        shell.forEach((name, value) -> assertThat(lines).contains(name + "=" + value));
    }

    @Test
    void a_person_can_pass_on_more() throws IOException {
        var seen =
                seen(Map.of("SHELTER_PASS_ON", "REPO_USER, REPO_PASSWORD", "REPO_USER", "me", "REPO_PASSWORD", "word"));
        assertThat(seen).contains("\nREPO_USER=me", "\nREPO_PASSWORD=word");
    }

    @Test
    void a_program_that_waits_for_a_network_is_ended(@TempDir Path folder) throws IOException {
        var log = folder.resolve("log");
        var begun = Instant.now();
        assertThat(Subprocess.of("sh", "-c", "echo begun; sleep 600").isDoneWithin(Duration.ofSeconds(1), log))
                .isFalse();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(5));
        assertThat(log).content().startsWith("begun");
        assertThat(Subprocess.of("true").isDoneWithin(Duration.ofMinutes(1), log))
                .isTrue();
        assertThat(Subprocess.of("false").isDoneWithin(Duration.ofMinutes(1), log))
                .isFalse();
    }

    /** What the tools are in such a shell. */
    static final class Tools {
        public static void main(String[] arguments) {
            System.out.println(Subprocess.of("env").output());
        }
    }
}
