/** Deploys under the eyes of virtual volunteers, who decide whether a release stays. */
package org.animalshelter.pipelines.deploy;
