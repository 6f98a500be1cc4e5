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
import org.animalshelter.pipelines.git.Repository;

/** The stories that a checkout keeps as patches: {@code pipelines/naive/NAME/}. */
public final class NaiveStories {
    private static final Path FOLDER = Path.of("pipelines/naive");

    private final Path root;
    private final Path home;

    /**
     * @param root of the checkout
     * @param home where scratch worktrees are made
     */
    public NaiveStories(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    /**
     * All of them by name. None is replayed for it.
     *
     * @throws Failure when one cannot be understood, or the history tells a story of its name
     */
    public List<NaiveStory> all() {
        var all = list(root.resolve(FOLDER)).stream()
                .filter(Files::isDirectory)
                .map(this::read)
                .toList();
        if (!all.isEmpty()) {
            var history = Branches.of(root).current();
            all.forEach(story -> checkName(story, history));
        }
        return all;
    }

    public Optional<NaiveStory> find(String name) {
        return all().stream().filter(story -> story.name().equals(name)).findFirst();
    }

    /**
     * Makes commits of the patches. The same patches on the same base give the same commits in any clone.
     *
     * @throws Failure when a patch does not apply, or the commits are not the steps of the story
     */
    public Story replay(NaiveStory story) {
        var base = baseOf(story);
        var last = new Replay(root, home).of(story, base);
        var stories = Stories.between(root, base, last);
        var strangers = Stream.concat(
                        stories.all().stream().map(Story::name),
                        stories.problems().stream().map(Remark::story))
                .filter(name -> !name.equals(story.name()))
                .toList();
        if (!strangers.isEmpty() || !stories.knows(story.name())) {
            throw new Failure("the patches in " + FOLDER.resolve(story.name()) + " are not the steps of "
                    + story.name() + ": each message ends with 'Step: " + story.name()
                    + "-1' and so on, and what it moves");
        }
        return stories.get(story.name()).asNaive();
    }

    private String baseOf(NaiveStory story) {
        try {
            // A step is found without its tag, which may never have been made in this clone.
            return StepName.of(story.base())
                    .flatMap(step -> Branches.of(root).find(step))
                    .map(Place::commit)
                    .orElseGet(() -> Repository.at(root).commit(story.base()));
        } catch (Failure e) {
            throw new Failure("the base of " + FOLDER.resolve(story.name()) + " is not there: " + e.getMessage());
        }
    }

    private NaiveStory read(Path folder) {
        var name = folder.getFileName().toString();
        if (StepName.of(name + "-1").isEmpty()) {
            throw new Failure(FOLDER.resolve(name) + " cannot be a story: name it with small letters and digits,"
                    + " such as 'cents-at-once'");
        }
        var file = StoryFile.read(folder.resolve("story.yml"));
        var patches = list(folder).stream()
                .filter(path -> path.toString().endsWith(".patch"))
                .map(root::relativize)
                .toList();
        if (patches.isEmpty()) {
            throw new Failure(FOLDER.resolve(name) + " has no patches: 'git format-patch' writes them");
        }
        return new NaiveStory(name, file.title(), Objects.requireNonNullElse(file.text(), ""), file.base(), patches);
    }

    private static void checkName(NaiveStory story, Stories history) {
        history.find(story.name()).filter(told -> !told.naive()).ifPresent(told -> {
            throw new Failure("there are two stories '" + told.name() + "', in " + FOLDER.resolve(told.name())
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
