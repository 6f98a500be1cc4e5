package org.animalshelter.db.migration;

import java.util.List;

/**
 * What a migration was seen waiting for.
 *
 * @param statement the one that waited, in one line
 * @param blockers who it waited for, at least one
 */
record Blockage(String statement, List<Blocker> blockers) {}
