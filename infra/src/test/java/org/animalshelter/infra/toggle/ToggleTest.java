package org.animalshelter.infra.toggle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ToggleTest {
    private static final OptionalInt NOBODY_ELSE = OptionalInt.empty();

    @Test
    void a_toggle_is_told_with_those_it_is_on_for() {
        assertThat(inWords(false, List.of("ada"), OptionalInt.of(50))).isEqualTo("off");
        assertThat(inWords(true, List.of(), NOBODY_ELSE)).isEqualTo("on");
        assertThat(inWords(true, List.of("ada", "ben"), NOBODY_ELSE)).isEqualTo("on for ada, ben");
        assertThat(inWords(true, List.of("ada"), OptionalInt.of(50))).isEqualTo("on for ada, 50 % of all users");
    }

    private static String inWords(boolean on, List<String> users, OptionalInt percent) {
        return new Toggle("hello", on, users, percent).inWords();
    }
}
