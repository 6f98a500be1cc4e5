/** {@code shelter steps}, {@code tag}, {@code next}, {@code previous} and {@code checkout}: a person finds their way in a story. */
package org.animalshelter.pipelines.steps;
