package org.animalshelter.pipelines.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the backend sends to list animals: a page of them, and how many there are. */
final class AnimalStatements implements JdbcLoop.Statements {
    static final String PAGE = "select a1_0.animal_id,a1_0.arrived_on,a1_0.born_on,a1_0.breed,a1_0.description,"
            + "a1_0.identifier,a1_0.microchip,a1_0.name,a1_0.sex,a1_0.species,a1_0.status from animals a1_0"
            + " order by a1_0.name,a1_0.animal_id offset ? rows fetch first ? rows only";

    static final String COUNT = "select count(*) from animals a1_0";

    private final PreparedStatement page;
    private final PreparedStatement count;

    AnimalStatements(Connection connection) throws SQLException {
        page = connection.prepareStatement(PAGE);
        count = connection.prepareStatement(COUNT);
    }

    @Override
    public void run() throws SQLException {
        page.setInt(1, 0);
        page.setInt(2, Workload.PAGE);
        int animals = 0;
        try (ResultSet rows = page.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                animals++;
            }
        }
        try (ResultSet rows = count.executeQuery()) {
            if (!rows.next() || rows.getLong(1) < animals || animals == 0) {
                throw new SQLException("the animals were not found");
            }
        }
    }
}
