/**
 * {@code shelter bench}: how fast production is on this machine, beside what it is compared with in the same run. It uses a
 * production of its own, and writes {@code docs/performance.md} where asked to.
 */
package org.animalshelter.pipelines.bench;
