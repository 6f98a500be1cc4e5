package org.animalshelter.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Squawk reads every migration; the build installs it with npm. Its rules are in .squawk.toml. */
class MigrationLintTest {

    @Test
    void the_migrations_are_safe_to_run_beside_traffic() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            List<Path> migrations =
                    files.filter(file -> file.toString().endsWith(".sql")).toList();

            assertThat(migrations).isNotEmpty();
            assertThat(lint(migrations)).isEmpty();
        }
    }

    @Test
    void a_migration_that_would_block_the_application_is_caught(@TempDir Path folder) throws Exception {
        Path migration = folder.resolve("V4__index_species.sql");
        Files.writeString(migration, "CREATE INDEX animals_by_species ON animals (species);");

        assertThat(lint(List.of(migration))).contains("require-concurrent-index-creation");
    }

    @Test
    void a_migration_that_would_break_the_running_application_is_caught(@TempDir Path folder) throws Exception {
        Path migration = folder.resolve("V4__rename_name.sql");
        Files.writeString(migration, "ALTER TABLE animals RENAME COLUMN name TO called;");

        assertThat(lint(List.of(migration))).contains("renaming-column");
    }

    /** What a migration leaves that fails outside a transaction can only be removed if it was to do one thing. */
    @Test
    void a_migration_outside_a_transaction_has_one_statement() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path settings :
                    files.filter(file -> file.toString().endsWith(".sql.conf")).toList()) {
                Path migration = Path.of(settings.toString().replaceFirst("\\.conf$", ""));
                assertThat(statements(Files.readString(migration)))
                        .as(migration.toString())
                        .isEqualTo(1);
            }
        }
        assertThat(statements("-- one; or two\nDROP INDEX a;\nDROP INDEX b;\n")).isEqualTo(2);
    }

    private static long statements(String sql) {
        return sql.replaceAll("--.*", "")
                .chars()
                .filter(character -> character == ';')
                .count();
    }

    private static String lint(List<Path> migrations) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node_modules/.bin/squawk", "--reporter", "gcc"));
        migrations.forEach(migration -> command.add(migration.toString()));
        Process squawk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(squawk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        squawk.waitFor();
        return report.strip();
    }
}
