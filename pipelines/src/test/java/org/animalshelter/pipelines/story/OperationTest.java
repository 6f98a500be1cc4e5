package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation.Backfill;
import org.animalshelter.pipelines.story.Operation.RetireFrontend;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
    @Test
    void a_toggle_is_switched_as_on_the_command_line() {
        assertThat(Operation.of("toggle reminders ON  --for ada --for=ben --percent 50"))
                .isEqualTo(new SwitchToggle(
                        "toggle reminders ON --for ada --for=ben --percent 50",
                        new Toggle("reminders", true, List.of("ada", "ben"), OptionalInt.of(50))));
        assertThat(Operation.of("toggle reminders off"))
                .isEqualTo(new SwitchToggle(
                        "toggle reminders off", new Toggle("reminders", false, List.of(), OptionalInt.empty())));
    }

    @Test
    void a_backfill_is_named_and_pages_are_retired_in_as_many_words() {
        assertThat(Operation.of("backfill  amount-cents")).isEqualTo(new Backfill("amount-cents"));
        assertThat(Operation.of("backfill amount-cents").inWords()).isEqualTo("backfill amount-cents");
        assertThat(Operation.of("retire frontend")).isEqualTo(new RetireFrontend());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "deploy backend, 'deploy backend' is not an operation: choose from 'toggle reminders on'",
                "backfill, name one backfill",
                "backfill amount-cents --rate 5, name one backfill and nothing else",
                "backfill ../etc, name one backfill",
                "retire, only the frontend can be retired",
                "retire backend, only the frontend can be retired",
                "retire frontend --within 5, no option is needed",
                "toggle 'my toggle' on, has quotes",
                "toggle, name the toggle",
                "toggle reminders, say 'on' or 'off' after 'reminders'",
                "toggle reminders off --for ada, only 'on' takes --for",
                "toggle reminders on --percent half, --percent is half: choose a number from 0 to 100",
                "toggle reminders on --percent 101, --percent is 101: choose a number from 0 to 100",
                "toggle reminders on --home elsewhere, '--home'",
                "toggle @reminders on off, 'off'"
            })
    void what_cannot_be_understood_is_told(String line, String why) {
        assertThatThrownBy(() -> Operation.of(line))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(line)
                .hasMessageContaining(why);
    }
}
