package org.animalshelter.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.animalshelter.system.Page;
import org.animalshelter.system.Refusal;
import org.hibernate.Session;

/** Stores reminders. Each function throws a {@link Refusal} with 503 on a schema that has no place for them yet. */
@ApplicationScoped
class ReminderRepository {

    /** Every column with its table: one that a later schema adds elsewhere makes no name ambiguous. */
    private static final String REMINDERS = """
            SELECT r.identifier, u.identifier AS user, a.identifier AS animal, a.name, a.species,
                r.every_hours AS everyHours, r.created_date AS createdDate, r.fed_date AS fedDate
            FROM reminders AS r
            JOIN users AS u ON u.user_id = r.user_id
            JOIN animals AS a ON a.animal_id = r.animal_id
            """;

    /** PostgreSQL's SQLSTATE for a table that is not there. */
    private static final String UNDEFINED_TABLE = "42P01";

    private final Session session;

    @Inject
    ReminderRepository(Session session) {
        this.session = session;
    }

    /** Those of one person, the oldest first: a new one moves none to another page. */
    Page<Reminder> list(UUID user, int page, int size) {
        return onceThereIsATable(() -> new Page<>(
                session.createNativeQuery(
                                REMINDERS + "WHERE u.identifier = :user ORDER BY r.reminder_id", Reminder.class)
                        .setParameter("user", user)
                        .setFirstResult(page * size)
                        .setMaxResults(size)
                        .getResultList(),
                session.createNativeQuery(
                                "SELECT count(*) FROM (" + REMINDERS + "WHERE u.identifier = :user) AS own", Long.class)
                        .setParameter("user", user)
                        .getSingleResult()));
    }

    Optional<Reminder> identified(UUID identifier) {
        return onceThereIsATable(
                () -> session.createNativeQuery(REMINDERS + "WHERE r.identifier = :identifier", Reminder.class)
                        .setParameter("identifier", identifier)
                        .uniqueResultOptional());
    }

    /**
     * Stores it unless its identifier is there already, or there is no such animal.
     *
     * @return whether it was stored
     */
    boolean insert(UUID user, NewReminder reminder) {
        return onceThereIsATable(() -> session.createNativeMutationQuery("""
                                INSERT INTO reminders (identifier, user_id, animal_id, every_hours)
                                SELECT :identifier, u.user_id, a.animal_id, :everyHours
                                FROM users AS u, animals AS a
                                WHERE u.identifier = :user AND a.identifier = :animal
                                ON CONFLICT (identifier) DO NOTHING""")
                        .setParameter("identifier", reminder.identifier())
                        .setParameter("user", user)
                        .setParameter("animal", reminder.animalId())
                        .setParameter("everyHours", reminder.everyHours())
                        .executeUpdate()
                == 1);
    }

    /** The latest feeding counts, in whatever order they arrive. */
    void feed(UUID identifier, Instant at) {
        onceThereIsATable(() -> session.createNativeMutationQuery(
                        "UPDATE reminders SET fed_date = greatest(fed_date, :at) WHERE identifier = :identifier")
                .setParameter("identifier", identifier)
                .setParameter("at", at)
                .executeUpdate());
    }

    private static <T> T onceThereIsATable(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (PersistenceException failure) {
            if (failure.getCause() instanceof SQLException cause && UNDEFINED_TABLE.equals(cause.getSQLState())) {
                throw Refusal.notThereYet("There are no reminders yet: the database has no place for them.");
            }
            throw failure;
        }
    }
}
