package org.howdah.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.text.HostileTexts;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    @Test
    void lettersMustOccurInTheirOrder() {
        assertThat(FuzzyMatch.score("spd", "shop-prod")).isPresent();
        assertThat(FuzzyMatch.score("dps", "shop-prod")).isEmpty();
        assertThat(FuzzyMatch.score("x", "shop-prod")).isEmpty();
    }

    @Test
    void nothingTypedFitsEverythingAlike() {
        assertThat(FuzzyMatch.score("", "shop")).hasValue(0);
        assertThat(FuzzyMatch.score("  ", "")).hasValue(0);
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(FuzzyMatch.score("SHOP", "shop")).isEqualTo(FuzzyMatch.score("shop", "SHOP")).isPresent();
    }

    @Test
    void beginningsOfWordsAreMeantBeforeLettersInside() {
        assertThat(score("sp", "shop-prod-01")).isGreaterThan(score("sp", "whisper-1234"));
        assertThat(score("prod", "shop-prod-01")).isGreaterThan(score("prod", "p-r-o-x-d-123"));
    }

    @Test
    void wholeBeginningIsMeantBeforeScatteredLetters() {
        assertThat(score("se", "sessions")).isGreaterThan(score("se", "show servers"));
    }

    @Test
    void shorterTextIsMeantWhereBothFitAlike() {
        assertThat(score("shop", "shop-1")).isGreaterThan(score("shop", "shop-1-and-more"));
    }

    @Test
    void wordsMayStandInAnyOrder() {
        assertThat(FuzzyMatch.score("prod shop", "shop-prod")).isPresent();
        assertThat(FuzzyMatch.score("prod stage", "shop-prod")).isEmpty();
    }

    @Test
    void bestPlaceCountsNotTheFirst() {
        assertThat(score("set", "asset settings")).isGreaterThan(score("set", "asset bitings"));
    }

    @Test
    void noTextHurts() {
        for (HostileTexts.HostileText text : HostileTexts.corpus()) {
            String some = text.text().substring(0, Math.min(40, text.text().length()));
            assertThat(FuzzyMatch.score(some, some)).as("%s", text).isPresent();
        }
    }

    private static int score(String pattern, String text) {
        return FuzzyMatch.score(pattern, text).orElseThrow();
    }
}
