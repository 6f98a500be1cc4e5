package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands do the same, whatever a person, a clone or a program around them has told git. */
class HostileGitTest {
    private static final String SETTINGS = """
            [apply]
                whitespace = error-all
                ignoreWhitespace = change
            [color]
                ui = always
                status = always
            [commit]
                gpgSign = true
            [core]
                abbrev = 40
                attributesFile = %1$s/attributes
                autocrlf = true
                fsmonitor = %1$s/program
                hooksPath = %1$s/hooks
                pager = %1$s/program
                quotePath = true
                safecrlf = true
            [diff]
                external = %1$s/program
                mnemonicPrefix = true
                noprefix = true
                renames = copies
            [gpg]
                program = %1$s/program
            [i18n]
                commitEncoding = ISO-8859-1
                logOutputEncoding = UTF-16
            [log]
                date = relative
                decorate = full
                follow = true
                showSignature = true
            [mailinfo]
                scissors = true
            [status]
                branch = true
                showUntrackedFiles = no
            [tag]
                gpgSign = true
            [trailer]
                separators = =
            [user]
                useConfigOnly = true
            """;

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_naive_story() throws IOException {
        scratch = Scratch.in(root).withReminders();
        scratch.git("checkout", "--quiet", "--detach", "main~1");
        scratch.write("db/Münster");
        scratch.commit("db: move the shelter to Münster\n\nStep: at-once-1\nComponent: db");
        scratch.keepAs("at-once", "title: All at once\nbase: reminders-2\n", 1);
    }

    @Test
    void variables_of_a_hook_lead_nowhere_else() throws Exception {
        var other = Scratch.in(Files.createDirectory(elsewhere.resolve("other")));
        var head = other.head();
        var git = other.root().resolve(".git").toString();
        var expected = run(Map.of(), "steps", "at-once", "--check");
        assertThat(expected).contains("✓ at-once-1 changes db alone").endsWith("exit 0");
        assertThat(run(
                        Map.of(
                                "GIT_DIR", git,
                                "GIT_WORK_TREE", other.root().toString(),
                                "GIT_INDEX_FILE", git + "/index",
                                "GIT_OBJECT_DIRECTORY", git + "/objects",
                                "GIT_PREFIX", "db/",
                                "GIT_LITERAL_PATHSPECS", "1",
                                "GIT_EXTERNAL_DIFF", "false",
                                "GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z",
                                "GIT_CONFIG_PARAMETERS", "'core.bare=true'"),
                        "steps",
                        "at-once",
                        "--check"))
                .isEqualTo(expected);
        assertThat(other.head()).isEqualTo(head);
        assertThat(other.git("status", "--porcelain")).isEmpty();
        assertThat(other.git("for-each-ref", "refs/shelter")).isEmpty();
    }

    @Test
    void settings_of_a_person_or_a_clone_change_nothing() throws Exception {
        var expected = run(Map.of(), "steps", "at-once", "--check") + run(Map.of(), "steps");
        var settings = elsewhere.resolve("settings");
        Files.writeString(settings, String.format(Locale.ROOT, SETTINGS, elsewhere));
        Files.writeString(elsewhere.resolve("attributes"), "* text eol=crlf diff=odd filter=odd\n");
        var program = Files.writeString(elsewhere.resolve("program"), "#!/bin/sh\necho hostile\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        var hooks = Files.createDirectory(elsewhere.resolve("hooks"));
        for (var hook : List.of("applypatch-msg", "post-checkout", "post-index-change", "reference-transaction")) {
            Files.copy(program, hooks.resolve(hook));
        }
        var person = Map.of("GIT_CONFIG_GLOBAL", settings.toString(), "LC_ALL", "C.UTF-8", "LANGUAGE", "de");
        assertThat(run(person, "steps", "at-once", "--check") + run(person, "steps"))
                .isEqualTo(expected);
        var own = root.resolve(".git/config");
        Files.writeString(own, Files.readString(own) + Files.readString(settings));
        assertThat(run(Map.of(), "steps", "at-once", "--check") + run(Map.of(), "steps"))
                .isEqualTo(expected);
    }

    /** In a JVM of its own: the variables of this one cannot be changed. */
    private String run(Map<String, String> variables, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dshelter.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "org.animalshelter.pipelines.cli.Shelter"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit " + process.waitFor();
    }
}
