package org.animalshelter.infra.router;

/**
 * What became of requests.
 *
 * @param failures those that were answered with a server error, broken off or not answered in time
 * @param perSecond over the last ten seconds
 * @param failuresPerSecond over the last ten seconds
 */
public record Counts(long requests, long failures, double perSecond, double failuresPerSecond) {}
