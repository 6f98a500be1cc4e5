/**
 * The one address that browsers see: pages come from a frontend release, requests below {@code /api} go to the backend
 * instances that are in. It adds no failure of its own and repeats nothing that may have been received.
 */
package org.animalshelter.infra.router;
