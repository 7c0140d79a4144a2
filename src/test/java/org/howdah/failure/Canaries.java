package org.howdah.failure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Secrets that must turn up nowhere, made from their numbers without ever being a string, and what looks for them: in
/// UTF-8, Latin-1, and UTF-16 in both orders.
final class Canaries {
    static final int COUNT = 1_000;
    /// One that the program leaves lying about on purpose.
    static final int PLANTED = COUNT;
    /// The master password.
    static final int MASTER = COUNT + 1;

    private static final String PREFIX = "kq~\u00e9";
    private static final int DIGITS = 20;
    private static final int LENGTH = PREFIX.length() + DIGITS;
    private static final List<Charset> ENCODINGS = List.of(UTF_8, ISO_8859_1, UTF_16BE, UTF_16LE);

    private final Set<String> all = new HashSet<>();
    private long places;
    private long bytes;

    /// To be made only where strings may be.
    Canaries() {
        for (int i = 0; i <= MASTER; i++) {
            all.add(new String(canary(i)));
        }
    }

    /// The canary of a number.
    static char[] canary(int number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("howdah canary " + number).getBytes(US_ASCII));
            char[] canary = new char[LENGTH];
            PREFIX.getChars(0, PREFIX.length(), canary, 0);
            for (int i = 0; i < DIGITS; i++) {
                canary[PREFIX.length() + i] = Character.forDigit((digest[i / 2] >> (i % 2 * 4)) & 15, 16);
            }
            Arrays.fill(digest, (byte) 0);
            return canary;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many places were searched, and how much lay there.
    String searched() {
        return places + " places, " + bytes + " bytes";
    }

    /// The canaries in a file, each with its encoding and where it begins.
    List<String> in(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return in(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    List<String> in(String text) {
        return in(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    List<String> in(ByteBuffer place) {
        places++;
        bytes += place.limit();
        List<String> found = new ArrayList<>();
        for (Charset encoding : ENCODINGS) {
            byte[] begin = PREFIX.getBytes(encoding);
            int length = begin.length + (PREFIX + "0".repeat(DIGITS)).getBytes(encoding).length - begin.length;
            for (int at = 0; at <= place.limit() - length; at++) {
                if (begins(place, at, begin)) {
                    byte[] whole = new byte[length];
                    place.get(at, whole);
                    String text = new String(whole, encoding);
                    if (all.contains(text)) {
                        found.add(text + " in " + encoding + " at " + at);
                    }
                }
            }
        }
        return found;
    }

    private static boolean begins(ByteBuffer place, int at, byte[] begin) {
        for (int i = 0; i < begin.length; i++) {
            if (place.get(at + i) != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
