package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.story.StepTags.Fate;
import org.animalshelter.pipelines.story.StepTags.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepTagsTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_story() throws IOException {
        scratch = Scratch.in(root).withReminders();
    }

    @Test
    void every_state_of_a_story_gets_a_tag() {
        var tags = bring();
        assertThat(tags)
                .extracting(Tag::name)
                .containsExactly("reminders-0", "reminders-1", "reminders-2", "reminders-3");
        assertThat(tags).extracting(Tag::fate).containsOnly(Fate.MADE);
        assertThat(tags)
                .extracting(Tag::commit)
                .containsExactlyElementsOf(Branches.of(root).find("reminders").orElseThrow().places().stream()
                        .map(Place::commit)
                        .toList());
        assertThat(tags)
                .allSatisfy(tag -> assertThat(scratch.git("rev-parse", tag.name() + "^{commit}"))
                        .isEqualTo(tag.commit()));
        assertThat(scratch.git("for-each-ref", "--format=%(contents)", "refs/tags/reminders-1"))
                .isEqualTo("frontend: make reminders-1\n\nMade by './shelter tag'.");
    }

    @Test
    void two_clones_get_the_very_same_tags(@TempDir Path folder) {
        var clone = scratch.cloneTo(folder);
        clone.git("config", "user.name", "Somebody Else");
        clone.git("config", "user.email", "else@localhost");
        clone.git("config", "tag.gpgSign", "true");
        bring();
        new StepTags(folder).bring(Branches.of(folder));
        assertThat(clone.git("show-ref", "--tags")).isEqualTo(scratch.git("show-ref", "--tags"));
    }

    @Test
    void once_more_changes_nothing() {
        bring();
        String refs = scratch.git("show-ref", "--tags");
        assertThat(bring()).hasSize(4).extracting(Tag::fate).containsOnly(Fate.KEPT);
        assertThat(scratch.git("show-ref", "--tags")).isEqualTo(refs);
    }

    @Test
    void in_the_middle_of_a_story_the_later_tags_stay() {
        bring();
        scratch.git("checkout", "--quiet", "--detach", "reminders-1");
        assertThat(bring()).hasSize(4).extracting(Tag::fate).containsOnly(Fate.KEPT);
    }

    @Test
    void a_tag_follows_its_step_and_goes_with_it() throws IOException {
        bring();
        scratch.git("reset", "--quiet", "--hard", "HEAD~2");
        var other = scratch.deploy("reminders-2", Component.DB);
        assertThat(bring())
                .extracting(Tag::name, Tag::fate)
                .containsExactly(
                        tuple("reminders-0", Fate.KEPT),
                        tuple("reminders-1", Fate.KEPT),
                        tuple("reminders-2", Fate.MOVED),
                        tuple("reminders-3", Fate.REMOVED));
        assertThat(scratch.git("rev-parse", "reminders-2^{commit}")).isEqualTo(other);
        assertThat(scratch.git("tag")).doesNotContain("reminders-3");
    }

    @Test
    void the_tags_of_a_story_on_another_branch_stay() throws IOException {
        scratch.git("checkout", "--quiet", "-b", "another");
        scratch.deploy("cents-1", Component.DB);
        bring();
        scratch.git("checkout", "--quiet", "main");
        assertThat(bring()).hasSize(4).extracting(Tag::fate).containsOnly(Fate.KEPT);
        assertThat(scratch.git("tag").lines()).contains("cents-0", "cents-1");
    }

    @Test
    void while_something_is_wrong_with_a_story_its_tags_stay() throws IOException {
        bring();
        scratch.deploy("reminders-5", Component.DB);
        assertThat(bring()).isEmpty();
        assertThat(scratch.git("tag").lines()).hasSize(4);
    }

    @Test
    void a_tag_that_somebody_else_made_is_left_and_reported() {
        scratch.git("tag", "reminders-0", "main");
        scratch.git("tag", "reminders-3", "main");
        scratch.git(
                "-c", "user.name=Else", "-c", "user.email=else@localhost", "tag", "-a", "-m", "mine", "reminders-9");
        var refs = scratch.git("show-ref", "--tags");
        assertThat(bring()).extracting(Tag::fate).containsExactly(Fate.FOREIGN, Fate.MADE, Fate.MADE, Fate.KEPT);
        assertThat(scratch.git("show-ref", "--tags").lines())
                .containsAll(refs.lines().toList());
    }

    @Test
    void a_step_that_only_its_tag_still_has_can_be_gone_to() {
        bring();
        scratch.git("reset", "--quiet", "--hard", "HEAD~1");
        assertThat(Branches.of(root).find("reminders").orElseThrow().place(2).commit())
                .isEqualTo(scratch.head());
        scratch.git("checkout", "--quiet", "--detach", "reminders-3");
        assertThat(Branches.of(root).here().tag()).isEqualTo("reminders-3");
    }

    private List<Tag> bring() {
        return new StepTags(root).bring(Branches.of(root));
    }
}
