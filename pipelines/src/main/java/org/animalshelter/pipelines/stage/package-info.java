/** A story that is played in front of an audience: production with volunteers in it, drawn as it is, and steered by keys. */
package org.animalshelter.pipelines.stage;
