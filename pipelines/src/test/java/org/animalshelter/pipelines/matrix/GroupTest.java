package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {
    @Test
    void those_of_one_backend_share_a_group_schema_by_schema_with_toggles_off_first() {
        var on = Some.cell("f1", "b1", "s2", true);
        var off = Some.cell("f2", "b1", "s2", false);
        var early = Some.cell("f1", "b1", "s1", false);
        var other = Some.cell("f1", "b2", "s1", false);

        var groups = Group.of(List.of(on, off, early, other));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).backend()).isEqualTo(on.backend());
        assertThat(groups.get(0).at(Some.schema("s2"))).containsExactly(off, on);
        assertThat(groups.get(0).at(Some.schema("s1"))).containsExactly(early);
        assertThat(groups.get(0).at(Some.schema("s3"))).isEmpty();
        assertThat(groups.get(1).at(Some.schema("s1"))).containsExactly(other);
    }
}
