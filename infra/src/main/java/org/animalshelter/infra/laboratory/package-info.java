/**
 * A production without a router and without people: any release of the backend on a database at any release of the schema,
 * for the time of a trial. Several trials can run side by side, and beside a running production.
 */
package org.animalshelter.infra.laboratory;
