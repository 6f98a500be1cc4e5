/**
 * Virtual volunteers who use production all the time, through the API client of a frontend release; the ledger of every
 * write that was acknowledged, and the audit that reads each one back. Whoever changes production uses it to find out
 * whether anybody noticed.
 */
package org.animalshelter.pipelines.traffic;
