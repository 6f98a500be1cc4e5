package org.animalshelter.infra.postgres;

import java.util.List;

/** What a PostgreSQL of our own does for what it acknowledges. */
public enum Durability {
    /** Acknowledged is on the disk. */
    LASTING("on"),

    /** For what is gone in a moment anyway: nothing waits for the disk, and a crash may leave nothing that can be read. */
    FLEETING("off");

    private final List<String> settings;

    Durability(String onOrOff) {
        settings = List.of("fsync=" + onOrOff, "synchronous_commit=" + onOrOff, "full_page_writes=" + onOrOff);
    }

    List<String> settings() {
        return settings;
    }
}
