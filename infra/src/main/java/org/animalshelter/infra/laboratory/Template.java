package org.animalshelter.infra.laboratory;

/**
 * A database without connections, from which others are copied.
 *
 * @param name of the database
 */
public record Template(String name) {}
