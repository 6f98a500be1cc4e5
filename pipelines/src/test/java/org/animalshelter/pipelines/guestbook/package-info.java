/**
 * A second application, as small as can be, that keeps what the components promise: guests write in a book. What the tools do
 * with it shows that they do not need to know the shelter.
 */
package org.animalshelter.pipelines.guestbook;
