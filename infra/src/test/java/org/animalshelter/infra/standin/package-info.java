/** Releases as small as can be that keep what a component promises, so that production is tested without building any. */
package org.animalshelter.infra.standin;
