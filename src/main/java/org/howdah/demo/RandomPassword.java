package org.howdah.demo;

import java.security.SecureRandom;

/// Passwords nobody needs to type.
final class RandomPassword {
    private static final int CHARACTERS = 32;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private RandomPassword() {}

    /// Makes a password that the caller overwrites when it is no longer needed.
    static char[] create() {
        var random = new SecureRandom();
        var characters = new char[CHARACTERS];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return characters;
    }
}
