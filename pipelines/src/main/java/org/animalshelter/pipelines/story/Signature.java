package org.animalshelter.pipelines.story;

import java.util.Map;

/** Who the command line is in git: the same in every clone, so that what it makes is the same, too. */
final class Signature {
    private static final String NAME = "Animal Shelter steps";
    private static final String EMAIL = "steps@animal-shelter.invalid";

    /** As git writes it. */
    static final String TEXT = NAME + " <" + EMAIL + ">";

    private Signature() {}

    /** Whether a tagger, as git writes one with a date behind it, is the command line. */
    static boolean isOn(String tagger) {
        return tagger.startsWith(TEXT + " ");
    }

    static Map<String, String> asCommitter() {
        return Map.of("GIT_COMMITTER_NAME", NAME, "GIT_COMMITTER_EMAIL", EMAIL);
    }
}
