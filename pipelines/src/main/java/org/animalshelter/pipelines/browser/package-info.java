/** A real browser: found or fetched, and driven. */
package org.animalshelter.pipelines.browser;
