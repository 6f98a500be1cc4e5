package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.git.ChangeHistory;

/** Whether the commits of a story change what they say, and can be deployed one at a time. */
public final class StoryCheck {
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
        var released = new EnumMap<Component, Set<String>>(Component.class);
        for (var component : Component.values()) {
            released.put(
                    component,
                    history.releasing(component, story.base(), story.last().commit()));
        }
        Map<Step, List<String>> problems = new LinkedHashMap<>();
        story.steps().forEach(step -> problems.put(step, problems(step, inCommit(step.commit(), released))));
        return problems;
    }

    private static List<String> problems(Step step, Set<Component> changed) {
        var problems = new ArrayList<String>();
        step.component()
                .filter(component -> !changed.contains(component))
                .ifPresent(component ->
                        problems.add(step.tag() + " says " + component.label() + " and does not change it"));
        var others = EnumSet.noneOf(Component.class);
        others.addAll(changed);
        step.component().ifPresent(others::remove);
        if (!others.isEmpty()) {
            problems.add(step.tag() + " says " + step.moves() + " and gives " + labels(others)
                    + " another release: make a commit of each, they are deployed one at a time");
        }
        return problems;
    }

    /** What is wrong with the commits between the steps. */
    public List<String> between(Story story) {
        var changed = new TreeMap<String, Set<Component>>();
        for (var component : Component.values()) {
            history.changing(component, story.base(), story.last().commit())
                    .forEach(commit -> changed.computeIfAbsent(commit, none -> EnumSet.noneOf(Component.class))
                            .add(component));
        }
        story.steps().forEach(step -> changed.remove(step.commit()));
        return changed.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> history.describe(entry.getKey()) + ", within " + story.name() + ", changes "
                        + labels(entry.getValue()) + ": make a commit of each, they are deployed one at a time")
                .toList();
    }

    private static Set<Component> inCommit(String commit, Map<Component, Set<String>> released) {
        return released.entrySet().stream()
                .filter(entry -> entry.getValue().contains(commit))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String labels(Set<Component> components) {
        return components.stream().sorted().map(Component::label).collect(Collectors.joining(" and "));
    }
}
