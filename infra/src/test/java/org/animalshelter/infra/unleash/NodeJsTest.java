package org.animalshelter.infra.unleash;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeJsTest {
    @TempDir
    Path folder;

    @Test
    void a_node_that_is_new_enough_will_do() throws IOException {
        var node = nodeThatSays("v20.0.0");
        assertThatCode(() -> NodeJs.check(node)).doesNotThrowAnyException();
    }

    @Test
    void a_node_that_is_too_old_is_named() throws IOException {
        var node = nodeThatSays("v18.19.1");
        assertThatThrownBy(() -> NodeJs.check(node))
                .hasMessage("Node.js 20 or newer is needed, and v18.19.1 was found: install a newer one");
    }

    @Test
    void a_node_that_is_missing_is_asked_for() {
        assertThatThrownBy(() -> NodeJs.check(folder.resolve("nowhere").toString()))
                .hasMessage("Node.js 20 or newer is needed, and none was found: install it");
    }

    private String nodeThatSays(String version) throws IOException {
        var program = Files.writeString(folder.resolve("node"), "#!/bin/sh\necho " + version + "\n");
        program.toFile().setExecutable(true);
        return program.toString();
    }
}
