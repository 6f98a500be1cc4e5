package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final View BELLA = new View("expenses", "bella");
    private static final View MILO = new View("expenses", "milo");
    private static final View ADAS = new View("reminders", "ada");
    private static final View BENS = new View("reminders", "ben");

    @TempDir
    private Path folder;

    @Test
    void entries_come_back_as_they_were_and_in_their_order() {
        var entries = List.of(entry(BELLA, "1", true), entry(BELLA, "2", false), entry(BELLA, "3 \u20ac", true));
        try (var ledger = new Ledger(folder.resolve("ledger"))) {
            ledger.add(List.of(entry(MILO, "0", true), entries.get(0)));
            ledger.add(entries.subList(1, 3));
            assertThat(ledger.entries(BELLA)).isEqualTo(entries);
            assertThat(ledger.acknowledged(view -> true)).isEqualTo(3);
            assertThat(ledger.groups()).isEqualTo(Map.of(MILO, 1, BELLA, 3));
        }
    }

    @Test
    void what_several_people_may_write_to_is_one_group() {
        try (var ledger = new Ledger(folder.resolve("ledger"))) {
            ledger.add(List.of(entry(ADAS, "1", true), entry(BENS, "1", true)));
            var group = new View("reminders", "");
            assertThat(ledger.groups()).containsOnlyKeys(group);
            assertThat(ledger.entries(group)).extracting(Entry::view).containsExactly(ADAS, BENS);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void where_no_space_is_left_writes_go_on_and_whoever_reads_is_told() throws IOException {
        var full = Files.createSymbolicLink(folder.resolve("ledger"), Path.of("/dev/full"));
        try (var ledger = new Ledger(full)) {
            ledger.add(List.of(entry(BELLA, "1", true)));
            assertThat(ledger.acknowledged(view -> true)).isEqualTo(1);
            assertThatThrownBy(ledger::requireComplete)
                    .isInstanceOf(Failure.class)
                    .hasMessage("not every write could be recorded in " + full + ": No space left on device");
        }
    }

    private static Entry entry(View view, String identifier, boolean acknowledged) {
        var row = new Row(identifier, Map.of("amount", "12.30"));
        return new Entry(view, row, "c1", "b1", Instant.ofEpochMilli(1_234_567), acknowledged);
    }
}
