/** A story deployed step after step under traffic, each step there, back and there again, with a verdict for each. */
package org.animalshelter.pipelines.walk;
