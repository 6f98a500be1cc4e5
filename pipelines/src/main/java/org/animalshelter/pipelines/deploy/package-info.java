/**
 * {@code shelter deploy}: brings one component of the running production to another release, where wanted under the eyes of
 * virtual volunteers who decide whether it stays; {@code shelter verify} looks at it afterwards.
 */
package org.animalshelter.pipelines.deploy;
