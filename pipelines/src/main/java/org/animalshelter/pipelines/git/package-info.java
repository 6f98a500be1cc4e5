/** The git repository: its trees, its working tree, and what its commits change of each component. It knows no story. */
package org.animalshelter.pipelines.git;
