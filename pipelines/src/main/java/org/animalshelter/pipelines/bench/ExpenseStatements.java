package org.animalshelter.pipelines.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

/** What the backend sends to record an expense: it stores it and reads it back, in one transaction. */
final class ExpenseStatements implements JdbcLoop.Statements {
    static final String INSERT = """
            INSERT INTO expenses (identifier, animal_id, amount, description)
            SELECT ?, animal_id, ?, ?
            FROM animals WHERE identifier = ?
            ON CONFLICT (identifier) DO NOTHING""";

    static final String READ = "select e1_0.expense_id,e1_0.amount,e1_0.animal_id,e1_0.created_date,e1_0.description,"
            + "e1_0.identifier from expenses e1_0 where e1_0.identifier=? fetch first ? rows only";

    private final Connection connection;
    private final Supplier<UUID> animals;
    private final PreparedStatement insert;
    private final PreparedStatement read;

    /** @param animals the one that the next expense is for */
    ExpenseStatements(Connection connection, Supplier<UUID> animals) throws SQLException {
        this.connection = connection;
        this.animals = animals;
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(INSERT);
        read = connection.prepareStatement(READ);
    }

    @Override
    public void run() throws SQLException {
        UUID identifier = UUID.randomUUID();
        insert.setObject(1, identifier);
        insert.setBigDecimal(2, Workload.AMOUNT);
        insert.setString(3, Workload.DESCRIPTION);
        insert.setObject(4, animals.get());
        if (insert.executeUpdate() != 1) {
            throw new SQLException("an expense was not stored");
        }
        read.setObject(1, identifier);
        read.setInt(2, 1);
        try (ResultSet stored = read.executeQuery()) {
            if (!stored.next() || !stored.getObject("identifier", UUID.class).equals(identifier)) {
                throw new SQLException("an expense was not found again");
            }
        }
        connection.commit();
    }
}
