package org.animalshelter.infra.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseNameTest {
    @TempDir
    Path root;

    /** What is sorted in a way of its own by git: a folder beside files whose names begin like its own. */
    @BeforeEach
    void sources() throws Exception {
        write("pom.xml", "<project/>");
        write("backend/pom.xml", "<project/>\n");
        write("backend/src/Main.java", "class Main {}\n");
        write("backend/src-old.txt", "-");
        write("backend/src.txt", ".");
        write("backend/src0", "0");
        write("backend/Größe.txt", "groß");
        write("backend/run", "#!/bin/sh\n");
        assertThat(root.resolve("backend/run").toFile().setExecutable(true)).isTrue();
        git("init", "--quiet");
        git("add", ".");
    }

    @Test
    void a_folder_has_the_name_that_git_gives_it() throws Exception {
        assertThat(ReleaseName.of(root, List.of("backend"))).isEqualTo(nameOf(git("write-tree", "--prefix=backend/")));
    }

    @Test
    void a_folder_and_a_file_have_the_name_of_a_tree_of_both() throws Exception {
        assertThat(ReleaseName.of(root, List.of("backend", "pom.xml"))).isEqualTo(nameOf(git("write-tree")));
    }

    @Test
    void another_content_has_another_name() throws Exception {
        var before = ReleaseName.of(root, List.of("backend"));
        write("backend/src/Main.java", "class Main { }\n");
        assertThat(ReleaseName.of(root, List.of("backend"))).isNotEqualTo(before);
    }

    private static String nameOf(String id) {
        return id.substring(0, 7);
    }

    private void write(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String git(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).directory(root.toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
