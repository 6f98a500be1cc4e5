package org.animalshelter.user;

/** Someone at an address says that this is their user name. */
record SignInAttempt(String username, String address) {

    /** Unambiguous, because an address has no space. */
    String pair() {
        return address + " " + username;
    }
}
