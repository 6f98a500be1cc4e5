package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.git.ChangeHistory;

/** Whether the commits of a story change what they say, and can be deployed one at a time. */
public final class StoryCheck {
    private static final String ONE_AT_A_TIME = ": make a commit of each, they are deployed one at a time";

    private final ChangeHistory history;

    public StoryCheck(ChangeHistory history) {
        this.history = history;
    }

    /**
     * Looks at each step.
     *
     * @return for each, in order, what is wrong with it
     */
    public Map<Step, List<String>> steps(Story story) {
        var released = byCommit(component ->
                history.releasing(component, story.base(), story.last().commit()));
        var problems = new LinkedHashMap<Step, List<String>>();
        story.steps()
                .forEach(step -> problems.put(step, problems(step, released.getOrDefault(step.commit(), Set.of()))));
        return problems;
    }

    private static List<String> problems(Step step, Set<Component> changed) {
        var problems = new ArrayList<String>();
        step.component()
                .filter(component -> !changed.contains(component))
                .ifPresent(component ->
                        problems.add(step.tag() + " says " + component.label() + " and does not change it"));
        var others = changed.stream()
                .filter(component -> !step.component().equals(Optional.of(component)))
                .toList();
        if (!others.isEmpty()) {
            problems.add(step.tag() + " says " + step.moves() + " and gives " + labels(others) + " another release"
                    + ONE_AT_A_TIME);
        }
        return problems;
    }

    /** What is wrong with the commits between the steps. */
    public List<String> between(Story story) {
        var changed = byCommit(component ->
                history.changing(component, story.base(), story.last().commit()));
        story.steps().forEach(step -> changed.remove(step.commit()));
        return changed.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> history.describe(entry.getKey()) + ", within " + story.name() + ", changes "
                        + labels(entry.getValue()) + ONE_AT_A_TIME)
                .toList();
    }

    /** @param commits of each component */
    private static Map<String, Set<Component>> byCommit(Function<Component, Set<String>> commits) {
        var components = new TreeMap<String, Set<Component>>();
        for (var component : Component.values()) {
            commits.apply(component)
                    .forEach(commit -> components
                            .computeIfAbsent(commit, none -> EnumSet.noneOf(Component.class))
                            .add(component));
        }
        return components;
    }

    private static String labels(Collection<Component> components) {
        return components.stream().map(Component::label).collect(Collectors.joining(" and "));
    }
}
