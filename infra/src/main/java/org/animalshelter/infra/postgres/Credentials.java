package org.animalshelter.infra.postgres;

/** A user of the database server and its password. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
