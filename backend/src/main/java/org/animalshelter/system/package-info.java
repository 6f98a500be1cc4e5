/**
 * What every feature stands on: one form for every failure, strict reading of requests, request ids, and a start that
 * refuses a half-configured instance. It knows no feature, and every feature may use what is public here.
 */
package org.animalshelter.system;
