package org.animalshelter.db.migration;

import java.util.List;
import java.util.Optional;

/**
 * A migration that others had to wait for.
 *
 * @param statement the one that it ran meanwhile, in one line
 * @param locks what it held of that which they wanted, such as {@code AccessExclusiveLock on expenses}
 * @param waiters the one who waited longest first, at least one
 * @param blockage what the migration itself was waiting for, if it was: then that is what held everyone up
 */
record Obstruction(String statement, List<String> locks, List<Waiter> waiters, Optional<Blockage> blockage) {}
