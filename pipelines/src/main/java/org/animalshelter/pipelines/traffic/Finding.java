package org.animalshelter.pipelines.traffic;

/** What became of a write. From good to bad: the worst that any instance shows is what counts. */
enum Finding {
    VERIFIED,
    /** There is nothing of the kind to be seen at the moment, such as while a toggle is off. */
    HIDDEN,
    UNREAD,
    ALTERED,
    DOUBLED,
    MISSING
}
