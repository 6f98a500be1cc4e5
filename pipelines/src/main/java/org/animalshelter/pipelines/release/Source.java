package org.animalshelter.pipelines.release;

import java.util.Arrays;
import java.util.List;
import org.animalshelter.infra.production.Component;

/**
 * What a release is built from.
 *
 * @param tree the id of a commit or of a git tree
 */
public record Source(Component component, String tree) {
    /** Every component of a tree. */
    public static List<Source> all(String tree) {
        return Arrays.stream(Component.values())
                .map(component -> new Source(component, tree))
                .toList();
    }
}
