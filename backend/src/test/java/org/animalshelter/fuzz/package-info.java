/** Sends what nobody should send: requests made from the API's own document, and nearly right. */
package org.animalshelter.fuzz;
