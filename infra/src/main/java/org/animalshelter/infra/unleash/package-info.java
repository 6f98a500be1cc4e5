/**
 * The toggle server: a real Unleash, installed from npm as the lock file beside this package says, with secrets of our own
 * instead of its well-known ones.
 */
package org.animalshelter.infra.unleash;
