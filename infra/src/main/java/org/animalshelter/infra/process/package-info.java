/**
 * Programs that production starts beside itself: started with a clean environment and a log file, kept running, stopped
 * in time, and found again by a later production when this one was killed.
 */
package org.animalshelter.infra.process;
