package org.animalshelter.pipelines.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is installed from npm is what the lock files name, to the byte, and runs nothing when it is installed. */
class DependenciesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> lockFiles() {
        return lines("git", "ls-files", "--", "package-lock.json", "*/package-lock.json");
    }

    @ParameterizedTest
    @MethodSource("lockFiles")
    void every_package_has_a_checksum_and_comes_from_the_public_registry(String file) throws IOException {
        var packages = JSON.readTree(ROOT.resolve(file).toFile()).at("/packages");
        assertThat(packages.size()).isGreaterThan(1);
        packages.properties().forEach(entry -> {
            if (!entry.getKey().isEmpty()) {
                var name = file + ": " + entry.getKey();
                assertThat(entry.getValue().path("integrity").asText()).as(name).matches("sha512-[A-Za-z0-9+/]{86}==");
                assertThat(entry.getValue().path("resolved").asText("https://registry.npmjs.org/"))
                        .as(name)
                        .startsWith("https://registry.npmjs.org/");
            }
        });
    }

    @Test
    void no_installation_runs_scripts_of_packages() {
        var installations = lines(
                "git", "grep", "-hE", "npm\\b.*\\b(ci|install)\\b", "--", ":!*.md", ":!*Test.java", ":!*Journey.java");
        assertThat(installations).hasSizeGreaterThan(3).allMatch(line -> line.contains("--ignore-scripts"));
    }

    private static List<String> lines(String... command) {
        return Subprocess.of(command).in(ROOT).output().lines().toList();
    }
}
