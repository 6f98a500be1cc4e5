package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.SampleData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaiveStoriesTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_story_and_a_naive_one() throws IOException {
        scratch = Scratch.in(root).withReminders();
        scratch.git("checkout", "--quiet", "--detach", "main~3");
        scratch.deploy("at-once-1", Component.DB);
        scratch.deploy("at-once-2", Component.FRONTEND);
        scratch.operate("at-once-3", "toggle reminders on");
        scratch.keepAs("at-once", "title: All at once\nbase: reminders-1\n", 3);
    }

    @Test
    void a_naive_story_is_listed_without_being_replayed() {
        NaiveStory story = naive().find("at-once").orElseThrow();
        assertThat(story.title()).isEqualTo("All at once");
        assertThat(story.text()).isEmpty();
        assertThat(story.base()).isEqualTo("reminders-1");
        assertThat(story.patches())
                .extracting(Path::toString)
                .containsExactly(
                        "pipelines/naive/at-once/0001-db-make-at-once-1.patch",
                        "pipelines/naive/at-once/0002-frontend-make-at-once-2.patch",
                        "pipelines/naive/at-once/0003-docs-announce-at-once-3.patch");
        assertThat(scratch.git("for-each-ref", "refs/shelter")).isEmpty();
        assertThat(naive().find("at-twice")).isEmpty();
    }

    @Test
    void its_patches_become_the_steps_of_a_story() {
        var story = replay();
        assertThat(story.naive()).isTrue();
        assertThat(story.base())
                .isEqualTo(Branches.of(root)
                        .find("reminders")
                        .orElseThrow()
                        .place(1)
                        .commit());
        assertThat(story.steps())
                .extracting(Step::tag, Step::moves, Step::subject)
                .containsExactly(
                        tuple("at-once-1", "db", "db: make at-once-1"),
                        tuple("at-once-2", "frontend", "frontend: make at-once-2"),
                        tuple("at-once-3", "toggle reminders on", "docs: announce at-once-3"));
        assertThat(scratch.git("show", story.last().commit() + ":db/at-once-1")).startsWith("db/at-once-1");
    }

    @Test
    void the_same_patches_become_the_same_commits_in_any_clone(@TempDir Path folder) throws IOException {
        var clone = scratch.cloneTo(folder);
        clone.git("config", "user.name", "Somebody Else");
        clone.git("config", "user.email", "else@localhost");
        clone.git("config", "apply.whitespace", "fix");
        clone.git("config", "am.threeWay", "true");
        clone.git("config", "commit.gpgSign", "true");
        var theirs = new NaiveStories(folder, Branches.of(folder));
        assertThat(theirs.replay(theirs.find("at-once").orElseThrow())).isEqualTo(replay());
        assertThat(replay()).isEqualTo(replay());
    }

    @Test
    void nothing_is_left_but_the_commits() {
        var before = scratch.head();
        replay();
        assertThat(scratch.head()).isEqualTo(before);
        assertThat(scratch.git("status", "--porcelain")).isEmpty();
        assertThat(scratch.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void it_can_be_walked_where_its_folder_is_not_checked_out() {
        var first = replay().place(1);
        scratch.git("checkout", "--quiet", "--detach", first.commit());
        assertThat(root.resolve("pipelines/naive")).doesNotExist();
        var here = Branches.of(root).here();
        assertThat(here).isEqualTo(first);
        assertThat(here.next().orElseThrow().tag()).isEqualTo("at-once-2");
        scratch.git("checkout", "--quiet", "--detach", here.story().base());
        assertThat(Branches.of(root).here().tag()).isEqualTo("reminders-1");
    }

    @Test
    void a_patch_that_does_not_apply_is_told_with_its_base() throws IOException {
        var patch = root.resolve("pipelines/naive/at-once/0002-frontend-make-at-once-2.patch");
        Files.writeString(
                patch,
                Files.readString(patch)
                        .replace("new file mode 100644\nindex 0000000", "index 1111111")
                        .replace("--- /dev/null", "--- a/frontend/at-once-2"));
        assertThatThrownBy(this::replay)
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("pipelines/naive/at-once/0002-frontend-make-at-once-2.patch does not apply to"
                        + " reminders-1 after the patches before it: write it again, in the top folder of the checkout,"
                        + " with 'git -c diff.noprefix=false -c diff.relative=false format-patch'.");
        assertThat(naive().problems()).isEmpty();
        assertThat(naive().replayProblems()).extracting(Remark::story).containsExactly("at-once");
    }

    @ParameterizedTest
    @CsvSource({
        "--no-prefix, 'changes ''db/at-twice-1'', which is not ''a/'' and a path from the top folder of the checkout'",
        "--relative=db, 'changes ''a/deep/at-twice-1'', which is not ''a/'' and a path from the top folder of the checkout'",
        "--relative=db/deep, 'says ''Component: db'' and does not change it'"
    })
    void a_patch_that_would_land_elsewhere_is_refused_where_it_is_read(String option, String why) throws IOException {
        scratch.git("checkout", "--quiet", "--detach", "main~4");
        scratch.write("db/deep/at-twice-1");
        scratch.deploy("at-twice-1", Component.DB);
        scratch.keepAs("at-twice", "title: At twice\nbase: reminders-1\n", 1, option);
        assertThat(naive().problems())
                .extracting(Remark::sentence)
                .singleElement()
                .asString()
                .startsWith("pipelines/naive/at-twice/0001-db-make-at-twice-1.patch " + why + ": write it again");
        assertThatThrownBy(() -> naive().replay(naive().find("at-twice").orElseThrow()))
                .isInstanceOf(Failure.class)
                .hasMessage(naive().problems().get(0).sentence());
        assertThat(scratch.git("for-each-ref", "refs/shelter")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "s/^diff --git .*$/(nothing)/, changes no file",
        "'s/^Step: (.*)$/Step $1/', 'has ''Step at-once-1'' where nothing reads it: write ''Step: at-once-1'' in the last'",
        "s/^Component: db/Component: backend/, says 'Component: backend' and does not change it",
        "'s/^From (.*)$/From $1\n\nFrom $1/', 'holds several commits: write a file for each'"
    })
    void a_patch_that_does_not_do_what_it_says_is_refused(String change, String why) throws IOException {
        var patch = root.resolve("pipelines/naive/at-once/0001-db-make-at-once-1.patch");
        var parts = change.split("/");
        Files.writeString(
                patch, Files.readString(patch).replaceAll("(?m)" + parts[1], parts[2].replace("(nothing)", "")));
        assertThat(naive().problems())
                .extracting(Remark::sentence)
                .singleElement()
                .asString()
                .startsWith("pipelines/naive/at-once/0001-db-make-at-once-1.patch " + why);
    }

    @Test
    void line_ends_of_another_machine_are_no_other_patch() throws IOException {
        var replayed = replay();
        for (var patch : naive().all().get(0).patches()) {
            var file = root.resolve(patch);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        assertThat(naive().problems()).isEmpty();
        assertThat(replay()).isEqualTo(replayed);
    }

    @Test
    void a_base_that_is_not_there_is_told() throws IOException {
        story("title: All at once\nbase: reminders-7\n");
        assertThatThrownBy(this::replay)
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("the base of pipelines/naive/at-once cannot be found: there is no commit"
                        + " 'reminders-7' in this clone");
    }

    @Test
    void a_base_can_be_any_commit() throws IOException {
        var base = scratch.git("rev-parse", "--short", "main~3");
        story("title: All at once\nbase: '" + base + "'\ntext: It breaks.\n");
        assertThat(replay().base()).startsWith(base);
        assertThat(naive().all()).singleElement().extracting(NaiveStory::text).isEqualTo("It breaks.");
    }

    @Test
    void all_that_it_says_is_known() throws IOException {
        story("""
                title: All at once
                base: reminders-1
                why: It is one change.
                text: >
                  Nothing fits
                  anything.
                sample: {animals: 10, expenses: 1000}
                breaks: {step: at-once-1, walk: it … breaks, matrix: 'GET … answers 500'}
                """);
        var story = naive().all().get(0);
        assertThat(story.why()).isEqualTo("It is one change.");
        assertThat(story.text()).isEqualTo("Nothing fits anything.");
        assertThat(story.sample()).hasValue(new SampleData(10, 1000));
        assertThat(story.breaks()).hasValue(new NaiveStory.Breaks("at-once-1", "it … breaks", "GET … answers 500"));
    }

    @Test
    void one_commit_can_be_several_steps() throws IOException {
        scratch.git("checkout", "--quiet", "--detach", "main~4");
        var commit = scratch.say(
                "one-1",
                "Component: db\nStep: one-2\nComponent: backend\nStep: one-3\nComponent: frontend",
                "db/one",
                "backend/one",
                "frontend/one");
        scratch.keepAs("one", "title: One commit\nbase: reminders-1\n", 1);
        var story = naive().replay(naive().find("one").orElseThrow());
        assertThat(story.steps())
                .extracting(Step::tag, Step::moves)
                .containsExactly(tuple("one-1", "db"), tuple("one-2", "backend"), tuple("one-3", "frontend"));
        assertThat(story.steps())
                .extracting(Step::commit)
                .containsOnly(story.last().commit());
        scratch.git("checkout", "--quiet", "--detach", story.last().commit());
        assertThat(Branches.of(root).here().tag()).isEqualTo("one-3");
    }

    @Test
    void in_the_history_a_commit_is_one_step() throws IOException {
        scratch.say("one-1", "Component: db\nStep: one-2\nComponent: backend", "db/one", "backend/one");
        assertThat(Branches.of(root).reached().problems())
                .extracting(Remark::sentence)
                .singleElement()
                .asString()
                .endsWith("has 2 lines 'Step:': keep one, a commit is one step of one story");
    }

    @Test
    void patches_that_are_steps_of_another_story_are_refused() throws IOException {
        Files.move(root.resolve("pipelines/naive/at-once"), root.resolve("pipelines/naive/at-twice"));
        assertThatThrownBy(() -> naive().replay(naive().all().get(0)))
                .isInstanceOf(Failure.class)
                .hasMessage("the patches in pipelines/naive/at-twice are not the steps of at-twice: each message ends"
                        + " with 'Step: at-twice-1' and so on, and with what it moves");
    }

    @Test
    void a_patch_that_is_missing_is_told_as_a_step() throws IOException {
        Files.delete(root.resolve("pipelines/naive/at-once/0002-frontend-make-at-once-2.patch"));
        assertThatThrownBy(this::replay).hasMessageStartingWith("at-once-2 is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "'title: x', needs both a 'title' and a 'base'",
        "'', cannot be understood",
        "'titel: x', 'has the unknown key ''titel'': choose from'",
        "'title: [', cannot be understood"
    })
    void a_story_file_that_cannot_be_understood_is_told(String yaml, String why) throws IOException {
        story(yaml);
        assertThatThrownBy(() -> naive().all())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("at-once/story.yml")
                .hasMessageContaining(why);
    }

    @Test
    void a_folder_that_is_no_story_is_told() throws IOException {
        Files.createDirectories(root.resolve("pipelines/naive/At Once"));
        assertThatThrownBy(() -> naive().all())
                .hasMessageStartingWith("pipelines/naive/At Once has a name that no story can have: use small letters");
        Files.delete(root.resolve("pipelines/naive/At Once"));
        Files.createDirectories(root.resolve("pipelines/naive/empty"));
        Files.writeString(root.resolve("pipelines/naive/empty/story.yml"), "title: x\nbase: main\n");
        assertThatThrownBy(() -> naive().all())
                .hasMessage("pipelines/naive/empty has no patches: write them with 'git format-patch'");
    }

    @Test
    void the_name_of_a_story_of_the_history_is_refused() throws IOException {
        Files.move(root.resolve("pipelines/naive/at-once"), root.resolve("pipelines/naive/reminders"));
        var last = Branches.of(root)
                .find("reminders")
                .orElseThrow()
                .last()
                .commit()
                .substring(0, 7);
        assertThatThrownBy(() -> naive().find("reminders"))
                .isInstanceOf(Failure.class)
                .hasMessage("there are two stories 'reminders', in pipelines/naive/reminders and in the history up to"
                        + " reminders-3 (" + last + "): give the folder, and the steps of its patches, another name");
    }

    @Test
    void its_own_commits_are_no_other_story() throws IOException {
        scratch.git("checkout", "--quiet", "--detach", replay().last().commit());
        scratch.git("checkout", "--quiet", "main", "--", "pipelines");
        assertThat(replay().steps()).hasSize(3);
    }

    private void story(String yaml) throws IOException {
        Files.writeString(root.resolve("pipelines/naive/at-once/story.yml"), yaml);
    }

    private Story replay() {
        return naive().replay(naive().find("at-once").orElseThrow());
    }

    private NaiveStories naive() {
        return new NaiveStories(root, Branches.of(root));
    }
}
