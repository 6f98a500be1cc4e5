package org.animalshelter.pipelines.walk;

/** Whether a step was rolled back, and forward again. */
enum Rollback {
    /** There and back and there again. */
    BACK("yes"),
    /** There is no way back from it, such as from a migration. */
    NONE("n/a"),
    /** It never got there. */
    NEVER("-"),
    /** Production did not take the release before it any more, or not this one again. */
    BLOCKED("failed");

    private final String words;

    Rollback(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
