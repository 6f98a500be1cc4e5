/**
 * How another process of the same user steers production: HTTP on the loopback interface, opened by a secret. {@link
 * org.animalshelter.infra.steering.Control} asks, and {@link org.animalshelter.infra.steering.ControlPort} answers.
 */
package org.animalshelter.infra.steering;
