package org.animalshelter.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.animalshelter.system.Refusal;

/** Days from the first to the last, both included. A day begins at midnight UTC, whatever the database's zone is. */
record Period(LocalDate from, LocalDate to) {

    private static final int MAX_YEARS = 5;

    /** The last twelve calendar months up to today, where nothing else is asked for. */
    static Period of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusMonths(11).withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            throw Refusal.badField("from", "must not be after " + last);
        }
        if (last.isAfter(first.plusYears(MAX_YEARS))) {
            throw Refusal.badField("from", "must not be more than " + MAX_YEARS + " years before " + last);
        }
        return new Period(first, last);
    }

    Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant that does not belong to it any more. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
