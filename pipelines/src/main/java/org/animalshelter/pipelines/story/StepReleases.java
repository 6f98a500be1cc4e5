package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.release.ReleaseNames;

/**
 * Calls a release by the tag of the step that it came with: {@code reminders-2}. Of several steps with the same content
 * the first counts, and a step that takes its story back to where it began counts for nothing. The steps are not read
 * before the first question.
 */
public final class StepReleases implements ReleaseNames {
    private final Path root;
    private final Map<Component, Map<String, String>> tags = new EnumMap<>(Component.class);
    private List<Story> stories;

    /** @param root of the checkout */
    public StepReleases(Path root) {
        this.root = root;
    }

    @Override
    public synchronized Optional<String> of(Component component, String content) {
        return Optional.ofNullable(
                tags.computeIfAbsent(component, this::tagsByContent).get(content));
    }

    private Map<String, String> tagsByContent(Component component) {
        var repository = Repository.at(root);
        if (stories == null) {
            // A clone with only the last commits builds and deploys as well as any other, and knows of no steps.
            stories = new Git(root).isShallow() ? List.of() : Branches.of(root).all();
        }
        var found = new HashMap<String, String>();
        for (var story : stories) {
            var before = repository.findContentOf(component, story.base());
            story.steps().stream()
                    .filter(step -> step.component().equals(Optional.of(component)))
                    .forEach(step -> repository
                            .findContentOf(component, step.commit())
                            .filter(content -> !before.equals(Optional.of(content)))
                            .ifPresent(content -> found.putIfAbsent(content, step.tag())));
        }
        return found;
    }
}
