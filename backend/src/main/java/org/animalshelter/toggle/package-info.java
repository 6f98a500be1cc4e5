/**
 * Which features are on for whom, as the toggle server says; pages and other features ask here. When the server is away
 * the last known state holds, and a toggle that was never known is off.
 */
package org.animalshelter.toggle;
