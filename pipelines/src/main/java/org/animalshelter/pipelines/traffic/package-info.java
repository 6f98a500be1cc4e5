/**
 * Virtual volunteers who use production all the time, through the API client of a frontend release; the ledger of every
 * write that was acknowledged, and the audit that reads each one back. Every change of production is
 * checked with it.
 */
package org.animalshelter.pipelines.traffic;
