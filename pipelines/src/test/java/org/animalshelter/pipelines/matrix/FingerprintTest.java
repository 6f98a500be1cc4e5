package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final SampleData SAMPLE = new SampleData(1, 2);
    private static final Cell BASE = Some.cell("f1", "b1", "s1", false);
    private static final Cell LATER = Some.cell("f1", "b1", "s3", false);

    @TempDir
    private Path scripts;

    @BeforeEach
    void a_script() throws IOException {
        Files.writeString(scripts.resolve("main.mjs"), "1");
    }

    @Test
    void the_same_content_has_the_same_one_wherever_it_is() {
        var elsewhere = new Release("another name", Path.of("elsewhere", "b1"));
        var same = new Cell(BASE.frontend(), elsewhere, BASE.schema(), false);
        assertThat(of(same, "purring")).isEqualTo(of(BASE, "purring"));
    }

    @Test
    void every_release_and_the_toggles_make_another_one() {
        assertThat(Set.of(
                        of(BASE, "purring"),
                        of(BASE, "purring", "singing"),
                        of(Some.cell("f2", "b1", "s1", false), "purring"),
                        of(Some.cell("f1", "b2", "s1", false), "purring"),
                        of(Some.cell("f1", "b1", "s3", false), "purring"),
                        of(Some.cell("f1", "b1", "s1", true), "purring")))
                .hasSize(6);
    }

    @Test
    void a_schema_that_is_reached_on_another_way_is_another_one() {
        assertThat(of(LATER, List.of("s1", "s3"))).isNotEqualTo(of(LATER, List.of("s1", "s2", "s3")));
    }

    @Test
    void another_backend_beside_it_makes_another_one() {
        var alone = new Selection(BASE, List.of(BASE.schema()), List.of(), Set.of(BASE));
        var beside = new Selection(
                BASE,
                List.of(BASE.schema()),
                List.of(),
                Set.of(BASE),
                Map.of(BASE, Set.of(Some.release("backend", "b2"))));
        assertThat(new Fingerprint(alone, scripts, SAMPLE, false).of(BASE))
                .isNotEqualTo(new Fingerprint(beside, scripts, SAMPLE, false).of(BASE));
    }

    @Test
    void a_migration_that_comes_later_changes_nothing() {
        assertThat(of(BASE, List.of("s1", "s2"))).isEqualTo(of(BASE, List.of("s1", "s3")));
    }

    @Test
    void other_scripts_make_another_one() throws IOException {
        var before = of(BASE, "purring");
        Files.writeString(scripts.resolve("main.mjs"), "2");
        assertThat(of(BASE, "purring")).isNotEqualTo(before);
    }

    private String of(Cell cell, String... toggles) {
        return of(cell, List.of("s1", "s3"), toggles);
    }

    private String of(Cell cell, List<String> schemas, String... toggles) {
        var order = schemas.stream().map(Some::schema).toList();
        var selection = new Selection(BASE, order, List.of(toggles), Set.of());
        return new Fingerprint(selection, scripts, SAMPLE, false).of(cell);
    }
}
