/**
 * The folder that one production lives in: its data, secrets, ports, logs and installed tools. Every other part of infra
 * keeps its files here, and this package knows none of them.
 */
package org.animalshelter.infra.home;
