package org.animalshelter.pipelines.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.pipelines.file.YamlFile;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.story.NaiveStory.Breaks;

/** The stories that a checkout keeps as patches: {@code pipelines/naive/NAME/}. */
final class NaiveStories {
    private final Path root;
    private final Git git;
    private final Branches branches;

    /**
     * @param root of the checkout
     * @param branches of the same checkout
     */
    NaiveStories(Path root, Branches branches) {
        this.root = root;
        this.git = new Git(root);
        this.branches = branches;
    }

    /**
     * All of them by name. None is replayed for it.
     *
     * @throws Failure when one cannot be understood, or the history tells a story of its name
     */
    List<NaiveStory> all() {
        var all = list(root.resolve(NaiveStory.FOLDER)).stream()
                .filter(Files::isDirectory)
                .map(this::read)
                .toList();
        all.forEach(this::checkName);
        return all;
    }

    Optional<NaiveStory> find(String name) {
        return all().stream().filter(story -> story.name().equals(name)).findFirst();
    }

    /**
     * Makes commits of the patches. The same patches on the same base give the same commits in any clone.
     *
     * @throws Failure when a patch does not apply, or the commits are not the steps of the story
     */
    Story replay(NaiveStory story) {
        var naive = commits(story);
        git.output("update-ref", Ref.NAIVE + story.name(), naive.last().commit());
        return naive;
    }

    /** What is wrong with their patches, as far as that can be seen without replaying them. */
    List<Remark> problems() {
        return all().stream()
                .flatMap(story -> story.patches().stream()
                        .flatMap(patch -> PatchFile.read(root, patch).problem(root).stream())
                        .map(problem -> new Remark(story.name(), problem)))
                .toList();
    }

    /** What keeps them from being replayed. */
    List<Remark> replayProblems() {
        return all().parallelStream()
                .flatMap(story -> {
                    try {
                        commits(story);
                        return Stream.empty();
                    } catch (Failure e) {
                        return Stream.of(new Remark(story.name(), e.sentence()));
                    }
                })
                .toList();
    }

    private Story commits(NaiveStory story) {
        var base = baseOf(story);
        var last = new Replay(root).of(story, base);
        var stories = StoryReader.readNaive(Commits.from(git, List.of(last, "^" + base)), last);
        if (!stories.knows(story.name()) || !stories.equals(stories.about(story.name()))) {
            throw new Failure("the patches in " + story.folder() + " are not the steps of "
                    + story.name() + ": each message ends with 'Step: " + story.name()
                    + "-1' and so on, and with what it moves");
        }
        return stories.get(story.name()).asNaive();
    }

    private String baseOf(NaiveStory story) {
        try {
            // A step is found without its tag, which may never have been made in this clone.
            return branches.place(story.base())
                    .map(Place::commit)
                    .orElseGet(() -> Repository.at(root).commit(story.base()));
        } catch (Failure e) {
            throw new Failure("the base of " + story.folder() + " cannot be found: " + e.getMessage());
        }
    }

    /** What a {@code story.yml} says; all but the title and the base may be missing. */
    record StoryFile(String title, String why, String text, String base, SampleData sample, Breaks breaks) {}

    private NaiveStory read(Path folder) {
        var name = folder.getFileName().toString();
        if (StepName.of(name + "-1").isEmpty()) {
            throw new Failure(
                    NaiveStory.FOLDER.resolve(name)
                            + " has a name that no story can have: use small letters, digits and hyphens, such as 'cents-at-once'");
        }
        var file = folder.resolve("story.yml");
        var told = YamlFile.read(file, StoryFile.class);
        if (told == null || told.title == null || told.base == null) {
            throw new Failure(file + " needs both a 'title' and a 'base'");
        }
        var patches = list(folder).stream()
                .filter(path -> path.toString().endsWith(".patch"))
                .map(root::relativize)
                .toList();
        var story = new NaiveStory(
                name,
                told.title,
                Objects.requireNonNullElse(told.why, "").strip(),
                Objects.requireNonNullElse(told.text, "").strip(),
                told.base,
                Optional.ofNullable(told.sample),
                Optional.ofNullable(told.breaks),
                patches);
        if (patches.isEmpty()) {
            throw new Failure(story.folder() + " has no patches: write them with 'git format-patch'");
        }
        return story;
    }

    private void checkName(NaiveStory story) {
        branches.current().find(story.name()).filter(told -> !told.naive()).ifPresent(told -> {
            throw new Failure("there are two stories '" + told.name() + "', in " + story.folder()
                    + " and in the history up to " + told.last().tag() + " ("
                    + told.last().commit().substring(0, 7)
                    + "): give the folder, and the steps of its patches, another name");
        });
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var content = Files.list(folder)) {
            return content.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
