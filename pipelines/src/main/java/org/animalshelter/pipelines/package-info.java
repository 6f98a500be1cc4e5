/** The {@code shelter} command line: one package per subcommand, and what they share. Uses {@code infra}, never the other way round. */
package org.animalshelter.pipelines;
