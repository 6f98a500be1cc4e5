package org.animalshelter.pipelines.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.line.Entry.State;
import org.animalshelter.pipelines.story.Scratch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real line with real pushes. Its pipelines note what they take in a file that stands for production, and are red for a
 * commit that has a file {@code red} in its component.
 */
class LineTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    final List<String> events = new CopyOnWriteArrayList<>();
    Scratch clone;
    Path home;
    Path tools;
    Line line;

    @BeforeEach
    void production() throws IOException {
        clone = Scratch.in(Files.createDirectory(folder.resolve("clone")));
        home = Files.createDirectory(folder.resolve("home"));
        tools = Files.createDirectory(folder.resolve("tools"));
        for (var moves : List.of("db", "backend", "frontend", "operation")) {
            pipeline(moves, "true");
        }
        begin(clone.head());
    }

    @AfterEach
    void end() {
        line.close();
    }

    @Test
    void commits_go_live_one_after_another() throws IOException {
        clone.withReminders();
        push();
        await(LineState::isIdle);
        assertThat(taken())
                .containsExactly(
                        "frontend frontend: make reminders-1",
                        "backend backend: make reminders-2",
                        "operation docs: announce reminders-3");
        assertThat(state().live()).isEqualTo(clone.head());
        assertThat(events).hasSize(3).allMatch(event -> event.endsWith(" is live"));
    }

    @Test
    void a_red_stage_stops_the_line_and_a_revert_starts_it_again() throws IOException {
        clone.deploy("a-1", Component.DB);
        var red = makeRed("backend");
        clone.deploy("a-2", Component.FRONTEND);
        push();
        await(line -> line.red().isPresent());
        assertThat(taken()).containsExactly("db db: make a-1");
        assertThat(state().red().orElseThrow())
                .returns(red, Entry::commit)
                .returns("tests: the file red is there", Entry::reason);
        assertThat(state().waiting()).extracting(Entry::moves).containsExactly("frontend");

        clone.commit("docs: explain");
        push();
        await(line -> line.waiting().size() == 2);
        assertThat(taken()).hasSize(1);

        revert(red);
        push();
        await(LineState::isIdle);
        assertThat(taken())
                .containsExactly("db db: make a-1", "backend Revert \"backend: break\"", "frontend frontend: make a-2");
        assertThat(state().entry(red).orElseThrow().state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void a_repair_has_what_waited_of_its_component() throws IOException {
        makeRed("backend");
        clone.deploy("a-1", Component.BACKEND);
        clone.deploy("a-2", Component.DB);
        push();
        await(line -> line.red().isPresent());
        Files.delete(clone.root().resolve("backend/red"));
        clone.commit("backend: repair");
        push();
        await(LineState::isIdle);
        assertThat(taken()).containsExactly("backend backend: repair", "db db: make a-2");
    }

    @Test
    void a_revert_that_was_pushed_in_time_starts_the_line_by_itself() throws IOException {
        var red = makeRed("backend");
        clone.deploy("a-1", Component.DB);
        revert(red);
        push();
        await(LineState::isIdle);
        assertThat(taken()).containsExactly("backend Revert \"backend: break\"", "db db: make a-1");
    }

    @Test
    void an_operation_is_repaired_by_the_same_operation_or_a_revert() throws IOException {
        pipeline("operation", "test -f " + folder.resolve("ready"));
        clone.operate("a-1", "backfill a");
        push();
        await(line -> line.red().isPresent());
        Files.createFile(folder.resolve("ready"));
        clone.deploy("a-2", Component.DB);
        clone.operate("a-3", "backfill a");
        push();
        await(LineState::isIdle);
        assertThat(taken()).containsExactly("db db: make a-2", "operation docs: announce a-3");
    }

    @Test
    void a_commit_that_was_taken_by_hand_starts_the_line_again() throws IOException {
        var red = makeRed("backend");
        clone.deploy("a-1", Component.DB);
        push();
        await(line -> line.red().isPresent());
        TakenByHand.add(home, red);
        await(LineState::isIdle);
        assertThat(taken()).containsExactly("db db: make a-1");
        assertThat(state().entry(red).orElseThrow().state()).isEqualTo(State.LIVE);
    }

    @Test
    void a_line_that_ended_in_the_middle_goes_on_where_it_was() throws IOException {
        pipeline("db", "test -f " + folder.resolve("ready") + " || sleep 600");
        clone.deploy("a-1", Component.BACKEND);
        clone.deploy("a-2", Component.DB);
        push();
        await(line ->
                line.underWay().filter(entry -> entry.moves().equals("db")).isPresent());
        line.close();
        assertThat(state().underWay()).isPresent();
        Files.createFile(folder.resolve("ready"));
        line = Line.open(home, tools, events::add);
        await(LineState::isIdle);
        assertThat(taken()).containsExactly("backend backend: make a-1", "db db: make a-2");
    }

    @Test
    void what_is_pushed_while_nothing_runs_is_taken_later() throws IOException {
        line.close();
        clone.deploy("a-1", Component.DB);
        push();
        line = Line.open(home, tools, events::add);
        await(LineState::isIdle);
        assertThat(taken()).hasSize(1);
    }

    @Test
    void several_people_push() throws IOException {
        var other = clone.cloneTo(folder.resolve("other"));
        clone.deploy("a-1", Component.DB);
        push();
        other.deploy("a-2", Component.BACKEND);
        assertThatThrownBy(() -> push(other, "HEAD:main")).hasMessageContaining("rejected");
        other.git(
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@localhost",
                "pull",
                "--quiet",
                "--rebase",
                repository(),
                "main");
        push(other, "HEAD:main");
        await(line -> line.isIdle() && line.head().equals(other.head()));
        assertThat(taken()).containsExactly("db db: make a-1", "backend backend: make a-2");
    }

    @Test
    void done_commits_are_forgotten_in_the_end() throws IOException {
        for (int i = 0; i < 60; i++) {
            clone.commit("docs: " + i);
        }
        push();
        await(line -> line.isIdle() && line.head().equals(clone.head()));
        assertThat(state().entries()).hasSize(50);
        assertThat(LineRepository.of(home).contains(state().head(), List.of(clone.head())))
                .isTrue();
    }

    @Test
    void a_state_that_cannot_be_read_is_said() throws IOException {
        line.close();
        Files.writeString(home.resolve("line/line.json"), "{");
        assertThatThrownBy(() -> LineState.of(home))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("line.json, cannot be read: './shelter up --fresh' begins anew");
    }

    private void begin(String base) {
        LineRepository.of(home).beginAt(clone.root(), base);
        LineState.begin(home, base);
        line = Line.open(home, tools, events::add);
    }

    private void pipeline(String moves, String condition) throws IOException {
        Files.createDirectories(tools.resolve("pipelines"));
        Files.writeString(
                tools.resolve("pipelines/" + moves + ".yml"),
                String.format(Locale.ROOT, """
                moves: %1$s
                stages:
                  - name: tests
                    run: |
                      git -C $SHELTER_REPOSITORY ls-tree --name-only $COMMIT %1$s/ | grep -q red &&
                        { echo shelter: the file red is there; exit 1; }
                      %2$s
                  - name: deploy
                    run: git -C $SHELTER_REPOSITORY log -1 --format='%1$s %%s' $COMMIT >> %3$s
                """, moves, condition, folder.resolve("production")));
    }

    private String makeRed(String component) throws IOException {
        clone.write(component + "/red");
        return clone.commit(component + ": break");
    }

    private void revert(String commit) {
        clone.git("-c", "user.name=Test", "-c", "user.email=test@localhost", "revert", "--no-edit", commit);
    }

    private void push() {
        push(clone, "HEAD:main");
    }

    private void push(Scratch from, String what) {
        from.git("push", "--quiet", repository(), what);
    }

    private String repository() {
        return LineRepository.of(home).path().toString();
    }

    private LineState state() {
        return LineState.of(home).orElseThrow();
    }

    /** What the pipelines have deployed, in order. */
    private List<String> taken() throws IOException {
        var production = folder.resolve("production");
        return Files.exists(production) ? Files.readAllLines(production) : List.of();
    }

    private void await(Predicate<LineState> what) {
        var head = new Git(LineRepository.of(home).path()).output("rev-parse", "main");
        boolean happened = Await.until(LONG, () -> state().head().equals(head) && what.test(state()));
        assertThat(happened).as(() -> state() + " " + events).isTrue();
    }
}
