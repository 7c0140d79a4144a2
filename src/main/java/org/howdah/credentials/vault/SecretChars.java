package org.howdah.credentials.vault;

import java.util.Arrays;

/// A text that nobody should read: never shown, and zeros after use. One thread at a time.
public final class SecretChars implements AutoCloseable {
    private final char[] chars;

    private SecretChars(char[] chars) {
        this.chars = chars;
    }

    /// Takes the array over, and fills it with zeros when it is closed.
    public static SecretChars of(char[] chars) {
        return new SecretChars(chars);
    }

    /// The array itself, which stays ours.
    public char[] chars() {
        return chars;
    }

    SecretChars copy() {
        return new SecretChars(chars.clone());
    }

    @Override
    public void close() {
        Arrays.fill(chars, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}
