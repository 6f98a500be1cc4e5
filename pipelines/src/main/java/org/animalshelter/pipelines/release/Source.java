package org.animalshelter.pipelines.release;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

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

    /** Those of one tree, among the releases of several. */
    public static Map<Component, Release> releases(String tree, Map<Source, Release> built) {
        var releases = new EnumMap<Component, Release>(Component.class);
        all(tree).forEach(source -> releases.put(source.component(), built.get(source)));
        return releases;
    }
}
