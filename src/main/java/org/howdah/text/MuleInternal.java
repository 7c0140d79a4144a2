package org.howdah.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// PostgreSQL's MULE_INTERNAL (up to 18): each character names its character set in a leading byte and stands in it
/// with its high bits set, which is what the EUC encodings hold.
final class MuleInternal {
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    private static final Charset EUC_TW = Charset.forName("x-EUC-TW");

    private MuleInternal() {}

    static String decode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            int length = length(lead);
            if (i + length > bytes.length) {
                break;
            }
            out.append(length == 1 ? ascii(lead) : character(Arrays.copyOfRange(bytes, i, i + length), lead));
            i += length;
        }
        return out.toString();
    }

    private static int length(int lead) {
        if (lead < 0x81 || lead > 0x9D) {
            return 1;
        }
        return lead <= 0x8F ? 2 : lead <= 0x9B ? 3 : 4;
    }

    private static String ascii(int code) {
        return code < 0x80 ? Character.toString(code) : "\uFFFD";
    }

    private static String character(byte[] bytes, int lead) {
        return switch (lead) {
            case 0x81 -> last(bytes, 1, StandardCharsets.ISO_8859_1);
            case 0x82 -> last(bytes, 1, Charset.forName("ISO-8859-2"));
            case 0x83 -> last(bytes, 1, Charset.forName("ISO-8859-3"));
            case 0x84 -> last(bytes, 1, Charset.forName("ISO-8859-4"));
            case 0x89 -> last(bytes, 1, EUC_JP, 0x8E);
            case 0x8B -> last(bytes, 1, Charset.forName("KOI8-R"));
            case 0x8C -> last(bytes, 1, Charset.forName("ISO-8859-5"));
            case 0x8D -> last(bytes, 1, Charset.forName("ISO-8859-9"));
            case 0x91 -> last(bytes, 2, Charset.forName("GB2312"));
            case 0x92 -> last(bytes, 2, EUC_JP);
            case 0x93 -> last(bytes, 2, Charset.forName("EUC-KR"));
            case 0x94 -> last(bytes, 2, EUC_JP, 0x8F);
            case 0x95 -> last(bytes, 2, EUC_TW);
            case 0x96 -> last(bytes, 2, EUC_TW, 0x8E, 0xA2);
            // Planes 3 to 7 of CNS 11643 are private sets 0xF6 to 0xFA.
            case 0x9D -> last(bytes, 2, EUC_TW, 0x8E, (bytes[1] & 0xFF) - 0xF6 + 0xA3);
            default -> "\uFFFD";
        };
    }

    private static String last(byte[] bytes, int count, Charset charset, int... shift) {
        byte[] moved = new byte[shift.length + count];
        for (int i = 0; i < shift.length; i++) {
            moved[i] = (byte) shift[i];
        }
        System.arraycopy(bytes, bytes.length - count, moved, shift.length, count);
        return new String(moved, charset);
    }
}
