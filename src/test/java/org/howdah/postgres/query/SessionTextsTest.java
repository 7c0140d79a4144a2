package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.howdah.model.session.SessionKey;
import org.howdah.postgres.query.SessionTexts.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTextsTest {
    private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");
    private static final SessionKey ONE = new SessionKey(1, BEGAN);

    private final SessionTexts texts = new SessionTexts(100);

    @Test
    void textThatTravelledOnceIsRemembered() {
        assertThat(tick(ONE, BEGAN, "select 1")).isEqualTo(new Text("select 1", false));
        for (int second = 0; second < 5; second++) {
            assertThat(tick(ONE, BEGAN, null)).isEqualTo(new Text("select 1", false));
        }
        assertThat(texts.missing()).isEmpty();
    }

    @Test
    void textOfAnEarlierStatementIsNotThatOfTheNext() {
        tick(ONE, BEGAN, "select 1");

        assertThat(tick(ONE, BEGAN.plusSeconds(1), null)).isNull();
        assertThat(texts.missing()).containsExactly(1);
        assertThat(tick(ONE, BEGAN.plusSeconds(1), "select 2")).isEqualTo(new Text("select 2", false));
        assertThat(texts.missing()).isEmpty();
    }

    @Test
    void anotherSessionOfTheSamePidIsAnother() {
        tick(ONE, BEGAN, "select 1");

        assertThat(tick(new SessionKey(1, BEGAN.plusSeconds(9)), BEGAN, null)).isNull();
        assertThat(texts.missing()).containsExactly(1);
    }

    @Test
    void textsOfSessionsThatAreGoneAreForgotten() {
        tick(ONE, BEGAN, "select 1");
        texts.begin();
        texts.end();

        assertThat(tick(ONE, BEGAN, null)).isNull();
    }

    @Test
    void sessionWithoutAStatementMissesNothing() {
        assertThat(tick(ONE, null, null)).isNull();
        assertThat(texts.missing()).isEmpty();
    }

    @Test
    void textThatReachesTheLimitMayBeCut() {
        assertThat(tick(ONE, BEGAN, "x".repeat(95))).isEqualTo(new Text("x".repeat(95), false));
        assertThat(tick(ONE, BEGAN, "x".repeat(96))).isEqualTo(new Text("x".repeat(96), true));
        assertThat(tick(ONE, BEGAN, "x".repeat(99))).isEqualTo(new Text("x".repeat(99), true));
    }

    @Test
    void textIsReadInItsDatabasesEncoding() {
        texts.begin();
        Text text = texts.resolve(ONE, BEGAN, "é".getBytes(StandardCharsets.ISO_8859_1), "LATIN1");
        texts.end();

        assertThat(text).isEqualTo(new Text("é", false));
    }

    private @Nullable Text tick(SessionKey session, @Nullable Instant queryStart, @Nullable String sent) {
        texts.begin();
        Text text = texts.resolve(session, queryStart, sent == null ? null : sent.getBytes(StandardCharsets.UTF_8),
                "UTF8");
        texts.end();
        return text;
    }
}
