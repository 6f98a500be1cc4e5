package org.animalshelter.pipelines.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What both sides do. */
final class Workload {
    /** As many as one instance of the backend has connections to the database: neither side waits for one. */
    static final int CLIENTS = 16;

    static final int PAGE = 20;
    static final BigDecimal AMOUNT = new BigDecimal("12.34");
    static final String DESCRIPTION = "Recorded by ./shelter bench";

    private Workload() {}

    /** Each in its turn: expenses of a single animal would wait for one another. */
    static Supplier<UUID> inTurn(List<UUID> animals) {
        var turn = new AtomicInteger();
        return () -> animals.get(Math.floorMod(turn.getAndIncrement(), animals.size()));
    }
}
