/**
 * The ground that everything else stands on: what is deployed, how work tells of its progress, and how it fails. It knows
 * no other package.
 */
package org.animalshelter.infra.release;
