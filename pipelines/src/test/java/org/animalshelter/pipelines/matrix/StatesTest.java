package org.animalshelter.pipelines.matrix;

import static org.animalshelter.pipelines.matrix.Told.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Set;
import org.animalshelter.infra.release.Component;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void everything_is_every_release_with_every_other() {
        States states = Told.story("backend", "db", "backend");
        assertThat(states.everything().cells()).hasSize(3 * 2);
        assertThat(states.everything().schemas()).hasSize(2);
        assertThat(states.everything().base()).isEqualTo(cell(0, 0, 0, false));
    }

    @Test
    void while_a_step_is_taken_both_releases_are_there_with_what_else_runs() {
        States states = Told.story("backend", "db", "backend");
        assertThat(states.reachable())
                .containsExactlyInAnyOrder(
                        cell(0, 0, 0, false), cell(0, 1, 0, false), cell(0, 1, 2, false), cell(0, 3, 2, false));
    }

    @Test
    void backends_that_serve_side_by_side_are_neighbours_on_the_schema_of_that_time() {
        States states = Told.story("backend", "db", "backend");
        assertThat(states.neighbours())
                .containsOnly(
                        entry(cell(0, 0, 0, false), Set.of(Told.release(Component.BACKEND, 1))),
                        entry(cell(0, 1, 0, false), Set.of(Told.release(Component.BACKEND, 0))),
                        entry(cell(0, 1, 2, false), Set.of(Told.release(Component.BACKEND, 3))),
                        entry(cell(0, 3, 2, false), Set.of(Told.release(Component.BACKEND, 1))));
    }

    @Test
    void pages_are_open_until_they_are_retired() {
        States states = Told.story("frontend", "backend", "retire frontend", "backend");
        assertThat(states.reachable())
                .contains(cell(0, 0, 0, false), cell(1, 0, 0, false), cell(0, 2, 0, false), cell(1, 4, 0, false))
                .doesNotContain(cell(0, 4, 0, false));
    }

    @Test
    void what_a_backfill_leaves_is_another_schema_of_the_same_release() {
        States states = Told.story("db", "backfill cents", "backend", "db");
        var filled = states.all().get(2).cell();
        assertThat(states.schemas())
                .extracting(SchemaState::name)
                .containsExactly("d0", "d1", "d1 backfilled cents", "d4");
        assertThat(states.everything().cells()).hasSize(2 * 4);
        assertThat(states.inWords(filled)).isEqualTo("frontend 0, backend 0, db 2");
        assertThat(states.reachable()).contains(filled, cell(0, 0, 1, false)).doesNotContain(cell(0, 3, 1, false));
    }

    @Test
    void a_toggle_is_off_until_it_is_switched() {
        States states = Told.story("frontend", "backend", "toggle greeting on");
        assertThat(states.everything().cells()).hasSize(2 * 2 * 2);
        assertThat(states.reachable())
                .contains(cell(1, 2, 0, true), cell(1, 2, 0, false))
                .doesNotContain(cell(1, 0, 0, true));
    }

    @Test
    void a_toggle_that_some_have_is_off_for_others_and_one_that_all_have_is_not() {
        assertThat(Told.story("toggle greeting on --for ada", "backend").reachable())
                .contains(cell(0, 2, 0, true), cell(0, 2, 0, false));
        assertThat(Told.story("toggle greeting on", "backend").reachable())
                .contains(cell(0, 2, 0, true))
                .doesNotContain(cell(0, 2, 0, false));
    }

    @Test
    void a_release_is_called_by_the_step_that_it_came_with() {
        var states = Told.story("frontend", "backend", "toggle greeting on");
        assertThat(states.inWords(cell(1, 2, 0, true))).isEqualTo("frontend 1, backend 2, db 0, toggles on");
        assertThat(Told.story("db").inWords(cell(0, 0, 1, false))).isEqualTo("frontend 0, backend 0, db 1");
    }
}
