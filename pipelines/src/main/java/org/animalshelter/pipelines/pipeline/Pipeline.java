package org.animalshelter.pipelines.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.file.YamlFile;

/**
 * The stages of one component, in order.
 *
 * @param component its name
 */
public record Pipeline(String component, List<Stage> stages) {
    /**
     * One command.
     *
     * @param name what people call it
     * @param run a line for the shell, run at the root of the checkout
     */
    public record Stage(String name, String run) {}

    /** @throws Failure when there is no pipeline of the component, or it cannot be understood */
    public static Pipeline of(Component component, Path root) {
        var file = root.resolve("pipelines").resolve(component.label() + ".yml");
        var pipeline = YamlFile.read(file, Pipeline.class);
        pipeline.check(component, file);
        return pipeline;
    }

    private void check(Component expected, Path file) {
        if (!expected.label().equals(component)) {
            throw new Failure(
                    file + " is about '" + component + "': it must say 'component: " + expected.label() + "'");
        }
        if (stages == null
                || stages.isEmpty()
                || stages.stream().anyMatch(stage -> stage.name() == null || stage.run() == null)) {
            throw new Failure(file + " has a stage without a name or a command: give each 'name' and 'run'");
        }
    }
}
