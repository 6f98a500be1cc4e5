package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
    @Test
    void a_toggle_is_switched_as_on_the_command_line() {
        Operation operation = Operation.of("toggle reminders ON  --for ada --for=ben --percent 50");
        assertThat(operation.toggle())
                .isEqualTo(new Toggle("reminders", true, List.of("ada", "ben"), OptionalInt.of(50)));
        assertThat(operation.inWords()).isEqualTo("toggle reminders ON --for ada --for=ben --percent 50");
        assertThat(Operation.of("toggle reminders off").toggle())
                .isEqualTo(new Toggle("reminders", false, List.of(), OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "deploy backend, 'deploy backend' is no operation: there is only 'toggle'",
                "toggle 'my toggle' on, has quotes",
                "toggle, name the toggle",
                "toggle reminders, say 'on' or 'off' after 'reminders'",
                "toggle reminders off --for ada, only 'on' takes --for",
                "toggle reminders on --percent half, '--percent'",
                "toggle reminders on --percent 101, --percent is 101: choose a number from 0 to 100",
                "toggle reminders on --home elsewhere, '--home'",
                "toggle @reminders on off, 'off'"
            })
    void what_cannot_be_understood_is_told(String line, String why) {
        assertThatThrownBy(() -> Operation.of(line))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(line)
                .hasMessageContaining(why);
    }
}
