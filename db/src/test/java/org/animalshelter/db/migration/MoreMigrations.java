package org.animalshelter.db.migration;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.animalshelter.db.connection.Database;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema of a release with a few migrations more, for one test. */
final class MoreMigrations extends Schema {

    private final Path folder;

    private MoreMigrations(Path folder, Database database, Instance<Flyway> configured) {
        this.folder = folder;
        this.database = database;
        this.configured = configured;
    }

    /** @param folder an empty one; {@link #add} puts migrations into it */
    static MoreMigrations in(Path folder, Database database, Instance<Flyway> configured) {
        MoreMigrations more = new MoreMigrations(folder, database, configured);
        QuarkusMock.installMockForType(more, Schema.class);
        return more;
    }

    /** @param name such as {@code V9000__add_a_column} */
    void add(String name, String sql) {
        write(name + ".sql", sql);
    }

    /** One that runs outside a transaction. */
    void addOutside(String name, String sql) {
        add(name, sql);
        write(name + ".sql.conf", "executeInTransaction=false");
    }

    private void write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    List<String> files() {
        try (Stream<Path> more = Files.list(folder)) {
            return Stream.concat(
                            super.files().stream(),
                            more.map(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    FluentConfiguration configured() {
        // Found when it runs, and not when it is built.
        return super.configured()
                .resourceProvider(null)
                .locations("filesystem:src/main/resources/db/migration", "filesystem:" + folder)
                // Tests are less patient.
                .lockRetryCount(1);
    }
}
