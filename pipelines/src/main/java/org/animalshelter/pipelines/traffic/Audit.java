package org.animalshelter.pipelines.traffic;

import java.util.List;

/**
 * What became of the writes in the ledger, as read back from every instance. Each acknowledged one is verified, missing,
 * doubled, altered, unread or hidden: what is worst of it anywhere.
 *
 * @param acknowledged writes that production acknowledged
 * @param verified there, once and exact, whomever one asks
 * @param missing not there at an instance
 * @param doubled there more than once
 * @param altered there, and something of it reads otherwise than it was written
 * @param unread an instance would not say
 * @param hidden not to be seen at the moment, such as while a toggle is off
 * @param changed things that were there before, and changed though no volunteer changed them
 * @param unknown writes without an acknowledgement, which may have arrived: never missing, but once and exact if there
 * @param arrived how many of these are there
 * @param finished whether all of it is known; if not, what was not read is unread, and the first example says why
 * @param examples some of what is wrong, in words
 */
public record Audit(
        long acknowledged,
        long verified,
        long missing,
        long doubled,
        long altered,
        long unread,
        long hidden,
        long changed,
        long unknown,
        long arrived,
        boolean finished,
        List<String> examples) {
    /** How many things are not as they should be. */
    public long wrong() {
        return missing + doubled + altered + unread + changed;
    }

    /** Whether all that was acknowledged is there, once and exact, and all else is as it was. */
    public boolean isClean() {
        return wrong() == 0;
    }
}
