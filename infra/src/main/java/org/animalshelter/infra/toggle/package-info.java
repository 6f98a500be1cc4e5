/** Switches the toggles of the running production through the toggle server, as the administrator. */
package org.animalshelter.infra.toggle;
