package org.animalshelter.animal;

/** The words that the API and the database have for what an animal is. */
final class Words {

    static final String SPECIES = "dog|cat|rabbit|bird|other";
    static final String SEX = "female|male|unknown";
    static final String STATUS = "available|reserved|adopted|in_treatment";
    static final String AVAILABLE = "available";

    /** The message for each of them; Bean Validation fills in the words. */
    static final String ONE_OF = "must be one of {regexp}";

    private Words() {}
}
