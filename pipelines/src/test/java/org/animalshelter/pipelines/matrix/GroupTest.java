package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final Schema S1 = Some.schema("s1");
    private static final Schema S2 = Some.schema("s2");
    private static final List<Schema> ORDER = List.of(S2, S1);

    private final Combination base = Some.combination("f1", "b1", "s2", false);

    @Test
    void those_of_one_backend_and_one_schema_share_a_group_with_toggles_off_first() {
        Combination on = Some.combination("f1", "b1", "s2", true);
        Combination other = Some.combination("f2", "b1", "s2", false);
        assertThat(Group.of(List.of(on, other, base), base, ORDER))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.backend()).isEqualTo(base.backend());
                    assertThat(group.combinations()).containsExactly(other, base, on);
                });
    }

    @Test
    void the_group_of_the_base_comes_first_and_then_early_schemas() {
        Combination late = Some.combination("f1", "b1", "s1", false);
        Combination early = Some.combination("f1", "b2", "s2", false);
        assertThat(Group.of(List.of(late, early, base), base, ORDER))
                .extracting(group -> group.combinations().get(0))
                .containsExactly(base, early, late);
    }

    @Test
    void the_group_of_the_base_is_there_although_the_base_is_known() {
        Combination late = Some.combination("f1", "b1", "s1", false);
        List<Group> groups = Group.of(List.of(late), base, ORDER);
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).combinations()).isEmpty();
        assertThat(groups.get(0).schema()).isEqualTo(S2);
    }
}
