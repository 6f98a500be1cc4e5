package org.animalshelter.pipelines.pipeline;

import java.nio.file.Path;
import java.util.Map;

/** The variables of the environment with which stages learn what to take where. */
public final class StageVariables {
    /** The id of the commit. */
    public static final String COMMIT = "COMMIT";

    /** The home of the production that it goes to. */
    public static final String HOME = "SHELTER_HOME";

    /** The git repository that has the commit, if that is not the checkout that the command line belongs to. */
    public static final String REPOSITORY = "SHELTER_REPOSITORY";

    private StageVariables() {}

    public static Map<String, String> of(String commit, Path home, Path repository) {
        return Map.of(COMMIT, commit, HOME, home.toString(), REPOSITORY, repository.toString());
    }
}
