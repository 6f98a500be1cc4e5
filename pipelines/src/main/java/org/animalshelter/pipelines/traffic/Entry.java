package org.animalshelter.pipelines.traffic;

import java.time.Instant;

/**
 * A write in the ledger, as volunteers tell it and as it is kept.
 *
 * @param view where it is seen from then on
 * @param row what was written: the fields that are left out were not touched
 * @param client the frontend release that sent it; null where the volunteers tell it, who are all of one
 * @param release the backend release that acknowledged it; null where none did
 * @param at when that was
 * @param acknowledged whether production said that it is recorded; if not, it may be there or not
 */
record Entry(View view, Row row, String client, String release, Instant at, boolean acknowledged) {
    Entry by(String sender) {
        return new Entry(view, row, sender, release, at, acknowledged);
    }
}
