package org.animalshelter.pipelines.cli.option;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {
    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2", "v22.13.0", "v24.0.0", "v25.1.0"})
    void a_new_enough_node_is_taken(String version) {
        assertThatCode(() -> Tools.checkNode(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.0", "v20.18.3", "v21.7.0", "v22.1.0", "v9.11.2", "unknown"})
    void an_old_node_is_refused_with_what_is_needed(String version) {
        assertThatThrownBy(() -> Tools.checkNode(version))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Node 20.19+, 22.13+ or 24+ is needed and this is " + version);
    }
}
