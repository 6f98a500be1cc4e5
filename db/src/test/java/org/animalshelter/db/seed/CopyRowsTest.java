package org.animalshelter.db.seed;

import static org.animalshelter.db.postgres.TestDatabase.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

class CopyRowsTest {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void every_character_arrives_as_it_was_sent() throws Exception {
        database.empty();
        database.execute("CREATE TABLE texts (text text, number int)");
        String text = "tab\t, line\nfeed, return\r, back\\slash, \\N, ümläut, 🐕";

        try (Connection connection = database.connectAs(OWNER);
                CopyRows rows = new CopyRows(connection, "texts (text, number)")) {
            rows.add(text, 1);
            rows.add(null, 2);
            assertThat(rows.end()).isEqualTo(2);
        }

        assertThat(database.query("SELECT text FROM texts ORDER BY number")).containsExactly(text, null);
    }

    @Test
    void rows_that_were_not_ended_never_arrive() throws Exception {
        database.empty();
        database.execute("CREATE TABLE texts (text text)");

        try (Connection connection = database.connectAs(OWNER);
                CopyRows rows = new CopyRows(connection, "texts (text)")) {
            rows.add("half");
        }

        assertThat(database.query("SELECT text FROM texts")).isEmpty();
    }
}
