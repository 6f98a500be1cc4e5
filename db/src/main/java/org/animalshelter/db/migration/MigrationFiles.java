package org.animalshelter.db.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.animalshelter.db.connection.Failure;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;

/** The names of the files of the migrations. Flyway passes over a name that it does not understand, as if there were no file. */
final class MigrationFiles {

    private static final Pattern MIGRATION = Pattern.compile("(?:V(\\d+(?:[._]\\d+)*)|R)__.+\\.sql");

    private MigrationFiles() {}

    /** @throws Failure with all that is wrong, when a name is none of a migration or a number is there twice */
    static void check(Collection<String> names) {
        List<String> problems = new ArrayList<>();
        var numbers = new TreeMap<MigrationVersion, List<String>>();
        for (String name : names.stream().sorted().toList()) {
            Matcher migration = MIGRATION.matcher(name);
            if (!name.toLowerCase(Locale.ROOT).endsWith(".sql") || isCallback(name)) {
                continue;
            }
            if (!migration.matches()) {
                problems.add(name + " is not the name of a migration, and would not be applied: name it"
                        + " V<number>__<what_it_does>.sql, with two underscores.");
            } else if (migration.group(1) != null) {
                numbers.computeIfAbsent(MigrationVersion.fromVersion(migration.group(1)), number -> new ArrayList<>())
                        .add(name);
            }
        }
        numbers.forEach((number, files) -> {
            if (files.size() > 1) {
                problems.add("The number " + number + " is taken more than once, by " + String.join(" and ", files)
                        + ": give the later one the next free number, V" + next(numbers.lastKey()) + ".");
            }
        });
        if (!problems.isEmpty()) {
            throw new Failure(Failure.FAILED, String.join(System.lineSeparator(), problems));
        }
    }

    /** The next whole number after a version. */
    static String next(MigrationVersion version) {
        return version.getMajor().add(BigInteger.ONE).toString();
    }

    private static boolean isCallback(String name) {
        return Event.fromId(name.replaceFirst("(__.*)?\\.sql$", "")) != null;
    }
}
