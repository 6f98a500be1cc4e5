package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script, in a checkout whose path it refuses before it builds anything. */
class ShelterScriptTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "dog \\360\\237\\220\\225", "new\\nline"})
    void a_path_that_java_cannot_load_programs_from_is_refused(String name) {
        assertThat(run("$PATH", name)).endsWith("which has a colon, a line break or an emoji in it: move the checkout");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void an_umlaut_needs_a_locale() throws IOException {
        var none = Files.writeString(folder.resolve("locale"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(none, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run("\"" + folder + ":$PATH\"", "M\\303\\274nster"))
                .endsWith("without a UTF-8 locale, and 'locale -a' has none: install one, or move the checkout");
    }

    /** By way of a shell: this JVM may have no locale itself, and could not make a folder of that name. */
    private String run(String path, String name) {
        return Subprocess.of(
                        "bash",
                        "-c",
                        String.format(Locale.ROOT, """
                        export PATH=%s
                        checkout="$2/$(printf '%s')"
                        mkdir -p "$checkout" && cp "$1" "$checkout/shelter" && ! "$checkout/shelter" steps 2>&1
                        rm -r "$checkout"
                        """, path, name),
                        "bash",
                        Path.of("../shelter").toAbsolutePath().toString(),
                        folder.toString())
                .output();
    }
}
