package org.animalshelter.infra.postgres;

/** Who somebody is to the database server. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
