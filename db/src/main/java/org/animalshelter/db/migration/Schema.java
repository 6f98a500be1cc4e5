package org.animalshelter.db.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.animalshelter.db.connection.Database;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;

/** The schema of the database, as Flyway sees and changes it. */
@ApplicationScoped
public class Schema {

    @Inject
    Database database;

    // Looked up when it is needed: it needs the data source, which needs the variables.
    @Inject
    Instance<Flyway> configured;

    /**
     * Where the schema is now.
     *
     * @throws org.animalshelter.db.connection.Failure when the database cannot be reached
     */
    public SchemaState state() {
        return SchemaState.of(configured().load().info());
    }

    /**
     * @param application the name of its sessions in pg_stat_activity
     * @param lockTimeout how long a statement may wait for a lock
     * @throws org.animalshelter.db.connection.Failure when the database cannot be reached
     */
    Flyway flyway(String application, Duration lockTimeout, Callback... callbacks) {
        return configured()
                .initSql("SET application_name = '" + application + "'; SET lock_timeout = " + lockTimeout.toMillis())
                .callbacks(callbacks)
                .load();
    }

    FluentConfiguration configured() {
        database.check();
        MigrationFiles.check(files());
        return Flyway.configure()
                .configuration(configured.get().getConfiguration())
                // By default Flyway holds a transaction open beside the migration's own, and CREATE INDEX CONCURRENTLY
                // waits for every transaction to end: it would wait for ever.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                // A migration is the SQL that its file holds: nobody can give a value for ${this}.
                .placeholderReplacement(false);
    }

    /** The names of all files beside the migrations. */
    List<String> files() {
        return configured
                .get()
                .getConfiguration()
                .getResourceProvider()
                .getResources("", new String[] {".sql"})
                .stream()
                .map(LoadableResource::getFilename)
                .toList();
    }
}
