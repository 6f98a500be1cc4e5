package org.animalshelter.infra.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database with an owner of its own on the server of the test, as a hosted database would be. */
final class OtherServer implements AutoCloseable {
    private final DatabaseServer server;
    private final List<String> names = new ArrayList<>();

    OtherServer(DatabaseServer server) {
        this.server = server;
    }

    DatabaseServer ownedBy(String name, String rights) throws SQLException {
        names.add(name);
        // No role can pass on what another one made: start without.
        execute("REASSIGN OWNED BY shelter_owner, shelter_app, shelter_unleash TO postgres");
        execute("CREATE ROLE " + name + " PASSWORD 'secret' " + rights);
        execute("GRANT shelter_owner, shelter_app, shelter_unleash TO " + name + " WITH ADMIN TRUE");
        execute("CREATE DATABASE " + name + " OWNER " + name);
        return new DatabaseServer(server.host(), server.port(), "", new Credentials(name, "secret"), name);
    }

    @Override
    public void close() throws SQLException {
        for (var name : names) {
            execute("DROP DATABASE IF EXISTS " + name + "_unleash");
            execute("DROP DATABASE IF EXISTS " + name);
            execute("REVOKE shelter_owner, shelter_app, shelter_unleash FROM " + name + " CASCADE");
            execute("DROP ROLE " + name);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = server.connect("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
