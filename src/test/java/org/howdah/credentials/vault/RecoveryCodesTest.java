package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Recovery codes, however somebody copied them from a sheet of paper.
final class RecoveryCodesTest {
    private static final byte[] BYTES = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final String CODE = "000G4-0R40M-30E20-9185G-R38E1-W";

    @Test
    void aCodeIsThatOfCrockfordInGroupsOfFive() throws Exception {
        assertThat(new String(RecoveryCodes.write(BYTES))).isEqualTo(CODE);
        assertThat(RecoveryCodes.read(CODE.toCharArray()).bytes()).isEqualTo(BYTES);
        assertThat(new String(RecoveryCodes.write(VaultFormatTest.filled(16, 0xff)))).startsWith("ZZZZZ-")
                .endsWith("-W").doesNotContain("U").hasSize(31);
    }

    @Test
    void blanksDashesCaseAndLettersLikeDigitsMakeNoDifference() throws Exception {
        for (String written : List.of(CODE.toLowerCase(Locale.ROOT), CODE.replace("-", ""), CODE.replace('-', ' '),
                " " + CODE + "\n", CODE.replace('0', 'O'), CODE.replace('0', 'o'), CODE.replace('1', 'l'),
                CODE.replace('1', 'I'), CODE.replace('1', 'i'), CODE.replace("-", "\u00A0-\u2003"))) {
            assertThat(RecoveryCodes.read(written.toCharArray()).bytes()).as(written).isEqualTo(BYTES);
        }
    }

    @Test
    void whatIsNoCodeIsASentenceThatRepeatsNothingOfIt() {
        for (String wrong : List.of("", "canary", CODE + "0", CODE.substring(1), CODE.replace('G', 'U'),
                CODE.replace('G', 'ä'), CODE.replace('G', '\uFF21'), CODE.replace('W', 'X'))) {
            assertThatThrownBy(() -> RecoveryCodes.read(wrong.toCharArray())).as(wrong)
                    .isInstanceOf(VaultException.class).message().doesNotContain("canary").doesNotContain("R40M")
                    .endsWith(".");
        }
    }

    @Test
    void everyCodeComesBack() throws Exception {
        Random random = new Random(1);
        byte[] bytes = new byte[RecoveryCodes.BYTES];
        for (int i = 0; i < 2_000; i++) {
            random.nextBytes(bytes);
            assertThat(RecoveryCodes.read(RecoveryCodes.write(bytes)).bytes()).isEqualTo(bytes);
        }
    }
}
