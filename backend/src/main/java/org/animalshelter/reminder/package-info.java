/** Reminds people of the animals that they feed: each has reminders of their own, which nobody else sees. */
package org.animalshelter.reminder;
