/**
 * From sources to releases: a component at any commit, or as the working tree has it, becomes a built artifact that is
 * identified by its content and built only once.
 */
package org.animalshelter.pipelines.release;
