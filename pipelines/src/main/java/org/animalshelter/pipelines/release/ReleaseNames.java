package org.animalshelter.pipelines.release;

import java.util.Collection;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.git.Repository;

/** The names of releases. One without a name goes by the beginning of the id of its content. */
@FunctionalInterface
public interface ReleaseNames {
    ReleaseNames NONE = (component, content) -> Optional.empty();

    /** @param content as {@link Repository#contentOf} tells it */
    Optional<String> of(Component component, String content);

    /**
     * The same, without names that other releases have already: where the commit of a step was amended, its old release
     * and its new one are there side by side.
     *
     * @param others as a {@link Builder} made them
     */
    default ReleaseNames beside(Collection<Release> others) {
        return (component, content) -> of(component, content)
                .filter(name -> others.stream()
                        .allMatch(other ->
                                !other.name().equals(name) || other.artifact().endsWith(content)));
    }
}
