package org.howdah.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.ui.vault.PasswordStrength.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordStrengthTest {
    @ParameterizedTest
    @CsvSource({"password, WEAK", "P@ssw0rd!, WEAK", "Howdah2026!, WEAK", "qwertyuiop, WEAK",
            "aaaaaaaaaaaaaaaaaaaa, WEAK",
            "Summer2026, WEAK", "vf8Kq2zTw9, FAIR", "lamp ocean tiger velvet, STRONG", "4tG#9kLz!pQ2mVx7, STRONG"})
    void whatPeopleChooseCountsLittle(String password, Level level) {
        assertThat(PasswordStrength.of(password.toCharArray()).level()).as(password).isEqualTo(level);
    }

    @Test
    void nothingIsNotEvenWeak() {
        assertThat(PasswordStrength.of(new char[0]).share()).isZero();
    }

    @Test
    void whatIsPastedByMistakeDoesNotHoldTheScreenUp() {
        long began = System.nanoTime();
        assertThat(PasswordStrength.of("correct horse ".repeat(5_000).toCharArray()).level()).isNotNull();
        assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
    }
}
