package org.animalshelter.pipelines.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.animalshelter.infra.production.Control;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.console.Console;

/** How much a running production does in a second. */
final class Throughput {
    /** Of the stack: what runs often in the backends is compiled then. */
    static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final Goal WRITES = Goal.atLeast(0.25);

    private Throughput() {}

    static List<Figure> of(Control control, Duration time, int rounds, Console console) {
        Supplier<UUID> animals = Workload.inTurn(animals(control));
        try (Visitor visitor = Visitor.signedIn(control.status().page(), Workload.CLIENTS);
                Duel expenses = new Duel(
                        loop(control, connection -> new ExpenseStatements(connection, animals)),
                        visitor.recordsExpenses(animals));
                Duel lists = new Duel(loop(control, AnimalStatements::new), visitor.listsAnimals())) {
            console.part("warm-up", step -> {
                expenses.warmUp(time, WARM_UP);
                lists.warmUp(time, WARM_UP);
                return null;
            });
            for (int round = 1; round <= rounds; round++) {
                console.part("round " + round + " of " + rounds, step -> {
                    String recorded = "expenses " + expenses.round(time);
                    step.accept(recorded);
                    step.accept(recorded + ", lists " + lists.round(time));
                    return null;
                });
            }
            return figures(expenses, lists);
        }
    }

    private static JdbcLoop loop(Control control, JdbcLoop.Preparation preparation) {
        return new JdbcLoop(control::connect, Workload.CLIENTS, preparation);
    }

    private static List<UUID> animals(Control control) {
        try (Connection connection = control.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT identifier FROM animals ORDER BY animal_id")) {
            List<UUID> animals = new ArrayList<>();
            while (rows.next()) {
                animals.add(rows.getObject(1, UUID.class));
            }
            return animals;
        } catch (SQLException e) {
            throw new UserError("the animals cannot be read from the database: " + e.getMessage());
        }
    }

    private static List<Figure> figures(Duel expenses, Duel lists) {
        return List.of(
                Figure.of("expenses recorded, JDBC loop", expenses.loop(), Unit.PER_SECOND),
                Figure.of("expenses recorded, whole stack", expenses.stack(), Unit.PER_SECOND),
                Figure.of("  stack ÷ loop", expenses.stack().to(expenses.loop()), Unit.RATIO)
                        .with(WRITES),
                Figure.of("animals listed, JDBC loop", lists.loop(), Unit.PER_SECOND),
                Figure.of("animals listed, whole stack", lists.stack(), Unit.PER_SECOND),
                Figure.of("  stack ÷ loop", lists.stack().to(lists.loop()), Unit.RATIO));
    }
}
