/** Programs of ours that Node runs: how they get there, and how they are told what to do. */
package org.animalshelter.pipelines.node;
