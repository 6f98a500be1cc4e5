/**
 * How another process of the same user steers production: HTTP on the loopback interface, opened by a secret. It carries
 * JSON back and forth and knows nothing of what it means.
 */
package org.animalshelter.infra.control;
