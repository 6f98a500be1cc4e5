/** Programs that are run to their end: git, Maven, npm. */
package org.animalshelter.pipelines.command;
