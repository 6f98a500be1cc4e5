/**
 * Who uses the shelter's software, and how they sign in and stay signed in. Other features learn who asks from
 * {@link org.animalshelter.user.SignedIn} and from the roles of the security identity, and need nothing else of this.
 */
package org.animalshelter.user;
