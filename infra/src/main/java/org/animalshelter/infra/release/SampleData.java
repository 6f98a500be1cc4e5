package org.animalshelter.infra.release;

/** How much sample data an empty database is filled with. */
public record SampleData(int animals, int expenses) {
    /** As much as a shelter has that people look at for a while. */
    public static final SampleData USUAL = new SampleData(60, 400);

    public SampleData {
        if (animals < 0 || expenses < 0) {
            throw new IllegalArgumentException("there cannot be fewer than 0 animals or expenses");
        }
    }
}
