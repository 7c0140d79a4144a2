package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.analysis.SessionSearch.Mistake;
import org.howdah.analysis.SessionSearch.Result;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSearchTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:14:32Z");

    private static final SessionFacts FACTS = facts(SessionState.ACTIVE, "Lock", "relation",
            "SELECT quantity\nFROM inventory WHERE sku = 'TENT'");

    @ParameterizedTest
    @ValueSource(strings = {"", "user:shop", "user=shop_api", "user:nobody,shop", "app:catalog", "db:shop",
            "client:10.20",
            "state:active", "state:waiting", "state:blocked", "wait:Lock", "wait:relation", "wait:lock:relation",
            "pid:4711", "4711", "queryid:-42", "query:inventory", "type:client", ">5s", ">=8s", "<1min", "query>5s",
            "tx>10", "session>1h", "state>2s", "blocks>2", "blocked>=1", "/from\\s+inventory/", "-/delete/",
            "-user:bob",
            "-db:test", "shop_api", "TENT", "blocked", "user:shop state:active >5s wait:Lock -db:test /sku = '[A-Z]+'/",
            "\"user:shop\""})
    void theseWordsLetItThrough(String text) {
        assertThat(search(text).matches(FACTS, SessionDuration.QUERY)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=shop", "user:bob", "-user:shop", "db:test", "state:idle", "state:aborted", "wait:IO",
            "pid:471", "471", ">9s", "<8s", "tx>1h", "blocks>3", "/delete/", "-/inventory/", "idle", "nobody",
            "leader:3"})
    void theseWordsKeepItOut(String text) {
        assertThat(search(text).matches(FACTS, SessionDuration.QUERY)).as(text).isFalse();
    }

    @Test
    void aComparisonAloneAsksForTheTimeThatIsShown() {
        assertThat(search(">1h").matches(FACTS, SessionDuration.QUERY)).isFalse();
        assertThat(search(">1h").matches(FACTS, SessionDuration.SESSION)).isTrue();
    }

    @Test
    void whatIsNotKnownIsNeitherMoreNorLess() {
        SessionFacts idle = facts(SessionState.IDLE, null, null, "COMMIT");
        assertThat(search(">0s").matches(idle, SessionDuration.QUERY)).isFalse();
        assertThat(search("<1d").matches(idle, SessionDuration.QUERY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"usr:app | UNKNOWN_NAME", "state:busy | UNKNOWN_VALUE", "user: | NO_VALUE",
            "> | NO_VALUE", "user>5 | NOT_COMPARABLE", "tx>soon | NOT_A_DURATION", ">5x | NOT_A_DURATION",
            "blocks>many | NOT_A_NUMBER", "pid:abc | NOT_A_NUMBER", "/(/ | NOT_A_PATTERN", "/open | OPEN_QUOTE",
            "user:\"open | OPEN_QUOTE", "user:app state:busy | UNKNOWN_VALUE"})
    void saysWhatIsWrong(String text, Mistake mistake) {
        assertThat(SessionSearch.parse(text)).isInstanceOfSatisfying(Result.Mistaken.class,
                wrong -> assertThat(wrong.mistake()).isEqualTo(mistake));
    }

    @Test
    void namesTheWrongWordAndWhatItCouldBe() {
        assertThat(SessionSearch.parse("user:app state:busy")).isInstanceOfSatisfying(Result.Mistaken.class, wrong -> {
            assertThat(wrong.word()).isEqualTo("state:busy");
            assertThat(wrong.possible()).contains("active", "idle-in-tx");
        });
    }

    @Test
    void blanksPartWordsButNotInQuotesOrPatterns() {
        assertThat(SessionSearch.words("user:a \"app:b c\" /x y\\/ z/ -/q r/ >5s"))
                .containsExactly("user:a", "\"app:b c\"", "/x y\\/ z/", "-/q r/", ">5s");
    }

    @Test
    void aPatternThatWouldSearchForHoursIsGivenUp() {
        SessionFacts lengthy = facts(SessionState.ACTIVE, null, null, "a".repeat(5_000) + "!");
        long start = System.nanoTime();
        assertThat(search("/(a+)+$/").matches(lengthy, SessionDuration.QUERY)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void knowsWhetherIdleSessionsAreAmongThem() {
        assertThat(search("").allowsIdle()).isTrue();
        assertThat(search("-state:idle").allowsIdle()).isFalse();
        assertThat(search("state:active").allowsIdle()).isFalse();
        assertThat(search("state:idle,active").allowsIdle()).isTrue();
        assertThat(search("user:app").allowsIdle()).isTrue();
    }

    @Test
    void offersNamesAndThenValuesThatAreUsed() {
        assertThat(SessionCompletion.of("us", List.of(FACTS)).candidates()).containsExactly("user:");
        assertThat(SessionCompletion.of("db:x -user:s", List.of(FACTS)))
                .isEqualTo(new SessionCompletion(5, List.of("-user:shop_api")));
        assertThat(SessionCompletion.of("state:active,id", List.of()).candidates())
                .containsExactly("state:active,idle-in-tx", "state:active,idle");
    }

    private static SessionSearch search(String text) {
        return ((Result.Understood) SessionSearch.parse(text)).search();
    }

    private static SessionFacts facts(SessionState state, @Nullable String waitType, @Nullable String wait,
            String query) {
        Session session = new Session(4_711, NOW.minusSeconds(7_900), 1L, "shop", 2L, "shop_api", "catalog-api",
                "10.20.4.11", 51_844, "client backend", state, waitType, wait, NOW.minusSeconds(20),
                NOW.minusSeconds(8), NOW.minusSeconds(8), null, 70L, null, -42L, query, false, false);
        return new SessionFacts(session, SessionActivity.of(session), NOW, false, null,
                new SessionFacts.Blockers(1, true), 3, SessionExtras.UNREAD);
    }
}
