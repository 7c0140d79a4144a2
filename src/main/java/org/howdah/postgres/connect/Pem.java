package org.howdah.postgres.connect;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One private key out of a PEM file, whose text is never made a string.
final class Pem {
    static final String BEGIN = "-----BEGIN ";
    static final String END = "-----END ";
    static final String PLAIN = "PRIVATE KEY";
    static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final Set<String> TYPES = Set.of(PLAIN, ENCRYPTED, "RSA PRIVATE KEY", "EC PRIVATE KEY",
            "DSA PRIVATE KEY");

    private final String type;
    private final byte[] content;

    private Pem(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /// What stands between BEGIN and the dashes.
    String type() {
        return type;
    }

    /// Decoded; the caller fills it with zeros.
    byte[] content() {
        return content;
    }

    /// The first key of the file; null where there is none.
    static @Nullable Pem key(byte[] file) {
        for (String type : TYPES) {
            int begin = find(file, BEGIN + type + "-----", 0);
            int end = begin < 0 ? -1 : find(file, END + type + "-----", begin);
            if (end >= 0) {
                byte[] encoded = Arrays.copyOfRange(file, begin + BEGIN.length() + type.length() + 5, end);
                try {
                    return new Pem(type, Base64.getMimeDecoder().decode(encoded));
                } catch (IllegalArgumentException _) {
                    return new Pem(type, new byte[0]);
                } finally {
                    Arrays.fill(encoded, (byte) 0);
                }
            }
        }
        return null;
    }

    private static int find(byte[] file, String text, int from) {
        for (int at = from; at <= file.length - text.length(); at++) {
            int matching = 0;
            while (matching < text.length() && file[at + matching] == text.charAt(matching)) {
                matching++;
            }
            if (matching == text.length()) {
                return at;
            }
        }
        return -1;
    }
}
