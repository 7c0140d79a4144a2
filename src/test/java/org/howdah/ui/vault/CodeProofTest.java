package org.howdah.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodeProofTest {
    private final CodeProof proof = CodeProof.of("ABCDE-FGHJK-MNPQR-S1V0X-YZ234-5".toCharArray());

    @Test
    void onlyTheGroupThatIsAskedForProves() {
        assertThat(proof.isProved("S1V0X")).isTrue();
        assertThat(proof.isProved("ABCDE")).isFalse();
        assertThat(proof.isProved("")).isFalse();
    }

    @Test
    void caseAndLettersThatLookLikeDigitsDoNotMatter() {
        assertThat(proof.isProved(" slvox ")).isTrue();
    }

    @Test
    void codeStandsInTwoLines() {
        assertThat(proof.lines()).isEqualTo("ABCDE  FGHJK  MNPQR\nS1V0X  YZ234  5");
    }
}
