package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.animalshelter.pipelines.cli.Shelter;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command that the documentation shows in a block of {@code sh} works. Those that start production or the tests,
 * or move the checkout, are only parsed here: other tests, and {@code ./shelter test} itself, run them.
 */
@Journey
class DocumentedCommandsJourney {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PARSED = Pattern.compile(
            "\\./shelter (up|test|deploy|backfill|bench|tag|next|previous|checkout|walk|stage|matrix|orders|can-i-deploy|steps --check --build)\\b.*");

    private static final List<Pattern> RUN_ELSEWHERE = Stream.of(
                    "\\./mvnw -pl [a-z,]+( -am)? (verify|package -DskipTests)", // suites and releases
                    "java -jar (db|backend)/target/quarkus-app/quarkus-run.jar( .*)?", // production
                    "npm( --prefix frontend)? (ci|run build|run check|test)( && .*)?") // the frontend's suite and
            // release
            .map(Pattern::compile)
            .toList();

    @TempDir
    static Path copy;

    /** Some commands change files: they get a copy of the working tree. */
    @BeforeAll
    static void a_copy(Site site) throws IOException {
        Subprocess.of(
                        "bash",
                        "-c",
                        "git ls-files -co --exclude-standard -z | tar cf - --null -T - | tar xf - -C " + copy)
                .in(site.root())
                .output();
        Subprocess.of("git", "init", "--quiet").in(copy).output();
        var installed = site.root().resolve("frontend/node_modules");
        if (!Files.exists(installed)) {
            Subprocess.of("npm", "ci", "--ignore-scripts")
                    .in(installed.getParent())
                    .output();
        }
        Files.createSymbolicLink(copy.resolve("frontend/node_modules"), installed);
    }

    @TestFactory
    Stream<DynamicTest> works(Site site) throws IOException {
        site.ours();
        return commands(site.root()).stream()
                .filter(command -> RUN_ELSEWHERE.stream()
                        .noneMatch(known -> known.matcher(command).matches()))
                .map(command -> DynamicTest.dynamicTest(command, () -> check(command, site)));
    }

    @Test
    void the_documentation_shows_commands(Site site) throws IOException {
        assertThat(commands(site.root())).contains("./shelter up", "./shelter test");
    }

    private static void check(String command, Site site) {
        if (PARSED.matcher(command).matches()) {
            Shelter.commandLine()
                    .parseArgs(command.replaceFirst("\\./shelter ", "").split(" "));
        } else {
            var port = String.valueOf(site.running().registry().getPort());
            Subprocess.of("bash", "-euc", command.replace("REGISTRY_PORT", port))
                    .in(command.startsWith("./shelter") ? site.root() : copy)
                    .environment(Map.of(HomeOption.VARIABLE, site.home().toString()))
                    .output();
        }
    }

    /** In the order in which they are shown: a page may clean up at its end. */
    private static Set<String> commands(Path root) throws IOException {
        var commands = new LinkedHashSet<String>();
        for (var page : pages(root)) {
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                    .map(line -> line.replaceAll("\\s+# .*", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(commands::add);
        }
        return commands;
    }

    private static List<Path> pages(Path root) {
        return Subprocess.of("git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md")
                .in(root)
                .output()
                .lines()
                .map(root::resolve)
                .filter(Files::exists)
                .toList();
    }
}
