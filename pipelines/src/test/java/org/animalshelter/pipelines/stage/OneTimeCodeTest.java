package org.animalshelter.pipelines.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private final OneTimeCode codes = new OneTimeCode();

    @Test
    void a_code_works_once() {
        var code = codes.code();

        var proof = codes.enter(code);

        assertThat(proof)
                .hasValueSatisfying(token -> assertThat(codes.knows(token)).isTrue());
        assertThat(codes.enter(code)).isEmpty();
        assertThat(codes.enter(codes.code())).isPresent().isNotEqualTo(proof);
    }

    @Test
    void another_does_not_work_and_leaves_the_code_as_it_is() {
        var code = codes.code();

        assertThat(codes.enter("")).isEmpty();
        assertThat(codes.enter(code.substring(1))).isEmpty();
        assertThat(codes.knows(code)).isFalse();
        assertThat(codes.enter(code)).isPresent();
    }

    @Test
    void a_phone_may_write_it_in_capitals_and_without_the_hyphen() {
        assertThat(codes.enter(" " + codes.code().toUpperCase(Locale.ROOT).replace("-", " ")))
                .isPresent();
    }
}
