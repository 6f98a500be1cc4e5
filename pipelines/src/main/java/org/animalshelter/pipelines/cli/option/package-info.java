/** What several commands take as arguments and options, and the checkout that they work on. */
package org.animalshelter.pipelines.cli.option;
