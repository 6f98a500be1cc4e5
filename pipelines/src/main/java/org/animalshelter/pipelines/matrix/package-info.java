/**
 * Which releases of frontend, backend and schema work together: each cell is tried with the journeys that the
 * frontend's API client offers. It knows no story, and finds nothing out twice.
 */
package org.animalshelter.pipelines.matrix;
