package org.animalshelter.pipelines.guestbook;

/** @param author empty where it is not known */
record Entry(String identifier, String text, String author) {}
