package org.animalshelter.pipelines.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.file.YamlFile;

/**
 * The stages that take a commit to production.
 *
 * @param moves what it is for: a component, or {@code operation}
 * @param stages each stands after those that it needs
 * @param rollback a line for the shell that takes the deployed release out again, run if a stage after {@code deploy}
 *     fails; {@code null} if there is no way back
 */
public record Pipeline(String moves, List<Stage> stages, String rollback) {
    private static final String DEPLOY = "deploy";

    /**
     * One command.
     *
     * @param name what people call it
     * @param run a line for the shell
     * @param needs the names of the stages that must be green before; {@code null} for all that stand before this one
     */
    public record Stage(String name, String run, List<String> needs) {
        public Stage(String name, String run) {
            this(name, run, null);
        }
    }

    /**
     * @param moves a component, or {@code operation}
     * @param root has the folder {@code pipelines}
     * @throws Failure if there is no such pipeline, or it cannot be understood
     */
    public static Pipeline of(String moves, Path root) {
        var file = root.resolve("pipelines").resolve(moves + ".yml");
        var pipeline = YamlFile.read(file, Pipeline.class);
        pipeline.check(moves, file);
        return pipeline;
    }

    /** The stages that must be green before one begins. */
    List<Stage> before(Stage stage) {
        var earlier = stages.subList(0, stages.indexOf(stage));
        return stage.needs() == null
                ? earlier
                : earlier.stream()
                        .filter(one -> stage.needs().contains(one.name()))
                        .toList();
    }

    /** The way back, if this stage fails. */
    Optional<String> rollbackFrom(Stage failed) {
        return Optional.ofNullable(rollback)
                .filter(way -> stages.subList(0, stages.indexOf(failed)).stream()
                        .anyMatch(stage -> stage.name().equals(DEPLOY)));
    }

    private void check(String expected, Path file) {
        if (!expected.equals(moves)) {
            throw new Failure(file + " is about '" + moves + "': it must say 'moves: " + expected + "'");
        }
        if (stages == null
                || stages.isEmpty()
                || stages.stream().anyMatch(stage -> stage.name() == null || stage.run() == null)) {
            throw new Failure(file + " has a stage without a name or a command: give each 'name' and 'run'");
        }
        var before = new ArrayList<String>();
        for (var stage : stages) {
            if (stage.needs() != null && !before.containsAll(stage.needs())) {
                throw new Failure(file + ": the stage '" + stage.name() + "' needs "
                        + stage.needs().stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "))
                        + ": choose from the stages before it, " + before);
            }
            before.add(stage.name());
        }
    }
}
