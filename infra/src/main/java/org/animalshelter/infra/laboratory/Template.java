package org.animalshelter.infra.laboratory;

/**
 * A database that nobody uses: others are copied from it.
 *
 * @param name of the database
 */
public record Template(String name) {}
