package org.animalshelter.pipelines.git;

import java.util.List;
import org.animalshelter.infra.release.Component;

/** What a release of each component is made of: equal content is the same release. */
final class ComponentPaths {
    private ComponentPaths() {}

    /** Git paths from the root of the repository. */
    static List<String> of(Component component) {
        return switch (component) {
            case DB, BACKEND -> List.of(component.label(), "pom.xml");
            case FRONTEND -> List.of("frontend");
        };
    }
}
