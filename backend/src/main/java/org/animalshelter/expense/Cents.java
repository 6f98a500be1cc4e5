package org.animalshelter.expense;

import java.math.BigDecimal;

/** Money, inside the backend: a whole number of cents. */
final class Cents {

    /** As many as a JSON number can count for every client: 2^53 - 1. */
    static final long MOST = 9_007_199_254_740_991L;

    private static final int DECIMALS = 2;

    private Cents() {}

    static BigDecimal inDollars(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS);
    }
}
