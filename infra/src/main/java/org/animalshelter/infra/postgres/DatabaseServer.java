package org.animalshelter.infra.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database server is, and how its administrator gets in.
 *
 * @param parameters what follows the question mark of its URL, e.g. {@code sslmode=require}; may be empty
 * @param database the database of the shelter
 */
public record DatabaseServer(String host, int port, String parameters, Credentials administrator, String database) {
    private static final String SECONDS_TO_CONNECT = "5";

    /** The same server, with another database as the shelter's. */
    public DatabaseServer with(String other) {
        return new DatabaseServer(host, port, parameters, administrator, other);
    }

    /** The database that Unleash has to itself. */
    public String unleashDatabase() {
        return database + "_unleash";
    }

    /** The address of one of its databases as Java programs take it. */
    public String jdbcUrl(String name) {
        return "jdbc:" + url(name);
    }

    /** The address of one of its databases, without a user: as psql takes it, and as people read it. */
    public String url(String name) {
        return "postgresql://" + host + ":" + port + "/" + name + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The address as a program takes it that is given no user beside it. */
    public String urlWith(Credentials credentials, String name) {
        return url(name).replace("://", "://" + credentials.user() + ":" + credentials.password() + "@");
    }

    public Connection connect(String name) throws SQLException {
        return connect(name, administrator);
    }

    public Connection connect(String name, Credentials credentials) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("ApplicationName", "shelter infra");
        return DriverManager.getConnection(jdbcUrl(name), properties);
    }
}
