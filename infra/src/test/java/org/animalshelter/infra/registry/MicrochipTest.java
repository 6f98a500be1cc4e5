package org.animalshelter.infra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrochipTest {
    // 20,787 days after 1970-01-01
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** The sample data of the db's releases counts on it. */
    @ParameterizedTest
    @CsvSource({
        "956000000271787, 2026-11-30",
        "956000000271786, 2026-11-29",
        "956000000271788, 2024-03-06",
        "956000000271000, 2024-10-04"
    })
    void a_chip_was_registered_on_the_latest_day_with_its_last_digits(String number, LocalDate day) {
        assertThat(Microchip.find(number, TODAY).orElseThrow().getString("registered_on"))
                .isEqualTo(day.toString());
    }
}
