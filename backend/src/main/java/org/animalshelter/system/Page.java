package org.animalshelter.system;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the items of this page, in the order of the list
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, long total) {}
