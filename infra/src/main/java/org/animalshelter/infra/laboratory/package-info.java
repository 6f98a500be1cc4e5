/**
 * A production without a router and without people: any release of the backend on a database at any release of the schema,
 * for as long as somebody tries it. Several can be tried side by side, and beside a production that runs.
 */
package org.animalshelter.infra.laboratory;
