package org.animalshelter.infra.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
    // From the standard, FIPS 180-4.
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void a_content_has_the_name_that_the_standard_gives_it_whole_or_in_parts() {
        assertThat(Sha256.of("abc".getBytes())).isEqualTo(OF_ABC);
        assertThat(Sha256.of("a".getBytes(), "bc".getBytes())).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abd".getBytes())).isNotEqualTo(OF_ABC);
    }
}
