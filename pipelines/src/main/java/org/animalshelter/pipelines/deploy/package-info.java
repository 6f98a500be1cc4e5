/**
 * Brings one component of the running production to another release, where wanted under the eyes of virtual volunteers
 * who decide whether it stays.
 */
package org.animalshelter.pipelines.deploy;
