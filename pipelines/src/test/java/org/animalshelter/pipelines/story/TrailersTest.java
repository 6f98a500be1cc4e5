package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Step: x-1\nComponent: db",
                "step: x-1\nCOMPONENT: db",
                "Step:x-1\nComponent : db  ",
                "Because.\n\nStep: x-1\r\nComponent: db\r\n",
                "Step: x-1\nComponent: db\nSigned-off-by: Ada <ada@localhost>\n(cherry picked from commit 1234567)",
                "It is one, as 'Step: x-1' says.\nStep: x-1\nComponent: db"
            })
    void the_last_paragraph_is_read(String text) {
        var trailers = Trailers.in("db: add x\n\n" + text + "\n");
        assertThat(trailers.steps()).containsExactly("x-1");
        assertThat(trailers.components()).containsExactly("db");
        assertThat(trailers.unread()).isEmpty();
    }

    @Test
    void a_value_may_go_on_in_the_next_line() {
        assertThat(Trailers.in("docs: x\n\nStep: x-1\nOperation: toggle x on\n  --for ada")
                        .operations())
                .containsExactly("toggle x on --for ada");
    }

    @ParameterizedTest
    @CsvSource({
        "'Step: x-1\\n\\nCo-authored-by: A <a@b>', Step: x-1, Step: x-1",
        "'* Step: x-1\\n\\n---------', Step: x-1, Step: x-1",
        "'    Operation: toggle x on\\n\\nEnd.', Operation: toggle x on, Operation: toggle x on",
        "'step: x-1\\n\\nEnd.', step: x-1, Step: x-1",
        "'Step x-1', Step x-1, Step: x-1",
        "'Steps: x-1', Steps: x-1, Step: x-1",
        "'Setp: x-1', Setp: x-1, Step: x-1",
        "'Sep: x-1', Sep: x-1, Step: x-1",
        "'Componet: db', Componet: db, Component: db",
        "'Component frontend', Component frontend, Component: frontend",
        "'Opration: retire frontend', Opration: retire frontend, Operation: retire frontend",
        "'  Step: x-1', Step: x-1, Step: x-1",
        "'Steps: my story-1', Steps: my story-1, Step: my story-1",
    })
    void what_looks_like_one_and_is_not_read_is_told(String text, String asWritten, String right) {
        var trailers = Trailers.in("db: add x\n\nBecause.\n\n" + text.replace("\\n", "\n"));
        assertThat(trailers.steps()).isEmpty();
        assertThat(trailers.unread().orElseThrow().sentence())
                .isEqualTo("has '" + asWritten + "' where nothing reads it: write '" + right
                        + "' in the last paragraph of the message, at the beginning of a line");
    }

    @Test
    void a_subject_is_no_paragraph_of_trailers() {
        assertThat(Trailers.in("Step: x-1").unread()).isPresent();
    }

    @Test
    void the_story_is_known_by_what_is_not_read() {
        assertThat(Trailers.in("x\n\nStep: x-1\n\nEnd.").unread())
                .hasValueSatisfying(unread -> assertThat(unread.story()).isEqualTo("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A line such as 'Step: x-1' or 'Component: db'\nis what a step has.",
                "Step: this is the next one after x-1.",
                "Step by step: x-1 is the first.\nComponent tests come later.",
                "Steps: open the page, and press the button.",
                "Component: the one of the parent",
                "See: issue-12\nFixes: foo-3",
                "Operation: none.",
                "The\nstep x-1 is the first.",
                "The next is\nstep x-1\n\nor another.",
                "> Step: x-1"
            })
    void prose_is_left_in_peace(String text) {
        var message = "db: add x\n\n" + text;
        assertThat(Trailers.in(message).unread()).isEmpty();
        assertThat(Trailers.in(message + "\n\nStep: x-1\nComponent: db").unread())
                .isEmpty();
    }

    @Test
    void what_is_read_can_be_quoted() {
        var trailers = Trailers.in("x\n\nStep: x-1\nComponent: db\n\nEnd.\n\nStep: x-1\nComponent: db");
        assertThat(trailers).extracting(Trailers::steps).isEqualTo(List.of("x-1"));
        assertThat(trailers.unread()).isEmpty();
    }
}
