/**
 * The instances of the backend, as processes: configured by the environment variables that every release promises to
 * understand, and ready when they say so.
 */
package org.animalshelter.infra.backend;
