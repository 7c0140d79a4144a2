package org.howdah.credentials.vault;

import java.util.Arrays;

/// Recovery codes: 128 random bits as 26 characters of Crockford's base 32, in groups of five. Read however they were
/// copied: small or large, with blanks and dashes anywhere, and with the letters that look like digits.
final class RecoveryCodes {
    static final int BYTES = 16;
    private static final int CHARACTERS = 26;
    private static final int GROUP = 5;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private RecoveryCodes() {}

    /// Writes it, such as `01234-56789-ABCDE-FGHJK-MNPQR-S`. The last character holds three bits and two zeros.
    static char[] write(byte[] code) {
        char[] text = new char[CHARACTERS + (CHARACTERS - 1) / GROUP];
        int at = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text[at++] = '-';
            }
            int value = 0;
            for (int bit = i * 5; bit < i * 5 + 5; bit++) {
                value = 2 * value + (bit < BYTES * 8 ? (code[bit / 8] >> (7 - bit % 8)) & 1 : 0);
            }
            text[at++] = ALPHABET.charAt(value);
        }
        return text;
    }

    /// Reads it.
    ///
    /// @throws VaultException where it is none; says how many characters there are, and repeats none of them
    static SecretBytes read(char[] text) throws VaultException {
        byte[] code = new byte[BYTES];
        int count = 0;
        boolean isGood = true;
        for (char c : text) {
            if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            int value = value(c);
            isGood &= value >= 0;
            for (int i = 0; i < 5 && count < CHARACTERS && value >= 0; i++) {
                int bit = count * 5 + i;
                int set = (value >> (4 - i)) & 1;
                if (bit < BYTES * 8) {
                    code[bit / 8] |= (byte) (set << (7 - bit % 8));
                } else {
                    isGood &= set == 0;
                }
            }
            count++;
        }
        if (count != CHARACTERS || !isGood) {
            Arrays.fill(code, (byte) 0);
            throw VaultFaults.unusableKey(count == CHARACTERS
                    ? "This is no recovery code: one of its characters is wrong. Compare it with what you wrote down."
                    : "A recovery code has 26 letters and digits, and this has " + count
                            + ". Compare it with what you wrote down.");
        }
        return SecretBytes.of(code);
    }

    private static int value(char c) {
        char upper = c < 128 ? Character.toUpperCase(c) : c;
        return ALPHABET.indexOf(switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        });
    }
}
