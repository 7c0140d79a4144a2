package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordAgreesWithItsNumber() {
        assertThat(Words.count(0, "session", "sessions")).isEqualTo("0 sessions");
        assertThat(Words.count(1, "session", "sessions")).isEqualTo("1 session");
        assertThat(Words.count(1_204, "session", "sessions")).isEqualTo("1\u2009204 sessions");
    }
}
