package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingCommentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "/* shop:checkout */ SELECT 1", "-- name: find\nSELECT 1", " \n\t SELECT 1",
            "/* a /* nested */ b */ -- and\r\n/**/SELECT 1"})
    void theStatementBeginsBehindTheComments(String sql) {
        assertThat(LeadingComments.skip(sql)).isEqualTo("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-- nothing else", "/* never ends", "/* only */ /* these */", "   "})
    void aTextWithoutAStatementStaysWhole(String sql) {
        assertThat(LeadingComments.skip(sql)).isEqualTo(sql);
    }

    @Test
    void laterCommentsStay() {
        assertThat(LeadingComments.skip("/*x*/ SELECT /*+ hint */ 1 -- end")).isEqualTo("SELECT /*+ hint */ 1 -- end");
    }

    @Test
    void anOperatorIsNoComment() {
        assertThat(LeadingComments.skip("- 1")).isEqualTo("- 1");
        assertThat(LeadingComments.skip("/")).isEqualTo("/");
    }
}
