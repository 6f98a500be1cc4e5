/** Switches toggles through the toggle server, as the administrator. */
package org.animalshelter.infra.toggle;
