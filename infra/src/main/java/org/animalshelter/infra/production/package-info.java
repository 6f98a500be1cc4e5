/**
 * Production on one machine: database, toggle server, backend instances behind a router, and one frontend release, started
 * in order, kept running and stopped in order. This is what the command line uses; the other packages are its parts.
 */
package org.animalshelter.infra.production;
