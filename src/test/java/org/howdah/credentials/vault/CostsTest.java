package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.credentials.vault.PasswordStrength.Rating;
import org.junit.jupiter.api.Test;

/// What a guess costs, and how many guesses a password stands.
final class CostsTest {
    private static final CostRules RULES = CostRules.of(256L << 20);

    @Test
    void theUsualCostFitsIntoASmallHeapAndTwiceOfItDoesNot() {
        assertThat(RULES.fits(RULES.usual())).isTrue();
        assertThat(RULES.fits(ArgonCost.ofMib(144, 3, 4))).isTrue();
        assertThat(RULES.fits(ArgonCost.ofMib(145, 3, 4))).isFalse();
        assertThat(CostRules.of(64L << 30).fits(ArgonCost.ofMib(1_024, 3, 4))).isTrue();
        assertThat(CostRules.of(64L << 30).fits(new ArgonCost(1_048_577, 3, 4))).isFalse();
    }

    @Test
    void costsThatNoHowdahWritesAreRefused() {
        assertThat(RULES.isPlausible(RULES.usual())).isTrue();
        assertThat(RULES.isPlausible(ArgonCost.ofMib(19, 2, 1))).isTrue();
        for (ArgonCost odd : new ArgonCost[]{new ArgonCost(19 * 1_024 - 1, 2, 1), ArgonCost.ofMib(19, 1, 1),
                ArgonCost.ofMib(64, 17, 1), ArgonCost.ofMib(64, 3, 9), ArgonCost.ofMib(64, 3, 0),
                new ArgonCost(-1, 3, 1), new ArgonCost(65_536, -1, 1), new ArgonCost(1_048_577, 3, 1)}) {
            assertThat(RULES.isPlausible(odd)).as(odd.words()).isFalse();
        }
    }

    @Test
    void aFastMachineTakesMorePassesAndASlowOneLessMemory() {
        assertThat(CostChoice.choose(RULES, 500_000_000)).isEqualTo(ArgonCost.ofMib(128, 3, 4));
        assertThat(CostChoice.choose(RULES, 100_000_000)).isEqualTo(ArgonCost.ofMib(128, 9, 4));
        assertThat(CostChoice.choose(RULES, 1)).isEqualTo(ArgonCost.ofMib(128, 16, 4));
        assertThat(CostChoice.choose(RULES, 1_000_000_001)).isEqualTo(ArgonCost.ofMib(64, 3, 4));
    }

    @Test
    void strengthIsThatOfACleverGuesser() {
        PasswordStrength strength = new PasswordStrength();
        for (String weak : new String[]{"", "password", "P@ssw0rd1", "qwertzuiop", "aaaaaaaaaaaaaaaa", "13.12.1984",
                "postgres2024"}) {
            assertThat(strength.rate(weak.toCharArray())).as(weak).isEqualTo(Rating.WEAK);
        }
        assertThat(strength.rate("correct horse battery staple".toCharArray())).isEqualTo(Rating.STRONG);
        assertThat(strength.rate("x7#Kq9!vLm2$".toCharArray())).isEqualTo(Rating.GOOD);
        assertThat(strength.rate("x".repeat(4_096).toCharArray())).isEqualTo(Rating.WEAK);
    }
}
