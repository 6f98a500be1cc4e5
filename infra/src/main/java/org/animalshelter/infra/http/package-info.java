/** What the HTTP servers of production have in common. */
package org.animalshelter.infra.http;
