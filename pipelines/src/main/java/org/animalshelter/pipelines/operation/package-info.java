/** {@code shelter backfill} and {@code shelter retire}: what is done to the running production without deploying anything. */
package org.animalshelter.pipelines.operation;
