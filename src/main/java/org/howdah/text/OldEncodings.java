package org.howdah.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/// Three encodings of PostgreSQL that Java does not bring.
final class OldEncodings {
    /// Not in any character set: becomes U+FFFD.
    private static final int INVALID = 0xFF;

    private static final String LATIN6 = "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
            + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
            + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

    private static final String LATIN8 = "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
            + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

    private static final Charset SHIFT_JIS_2004 = Charset.forName("x-SJIS_0213");

    private OldEncodings() {}

    /// ISO 8859-10, for Nordic languages.
    static String latin6(byte[] bytes) {
        return upperHalf(bytes, LATIN6);
    }

    /// ISO 8859-14, for Celtic languages.
    static String latin8(byte[] bytes) {
        return upperHalf(bytes, LATIN8);
    }

    /// The same characters as SHIFT_JIS_2004 stand in the same rows and cells of two planes, so the bytes are moved
    /// and Java's table used.
    static String eucJis2004(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int first = bytes[i] & 0xFF;
            int length = first == 0x8F ? 3 : first >= 0x80 ? 2 : 1;
            if (i + length > bytes.length) {
                break;
            }
            int last = bytes[i + length - 1] & 0xFF;
            if (length == 1) {
                out.write(first);
            } else if (last < 0xA1 || last == 0xFF) {
                out.write(INVALID);
                length = 1;
            } else if (first == 0x8E) {
                out.write(last);
            } else {
                int row = (bytes[i + length - 2] & 0xFF) - 0xA0;
                appendShiftJis(length == 3 ? leadOfSecondPlane(row) : leadOfFirstPlane(row), row, last - 0xA0, out);
            }
            i += length;
        }
        return ServerEncoding.decode(out.toByteArray(), SHIFT_JIS_2004);
    }

    private static void appendShiftJis(int lead, int row, int cell, ByteArrayOutputStream out) {
        out.write(lead);
        if (lead != INVALID) {
            // 0x7F is no trail byte, so odd rows have a gap there; even rows follow in the same lead byte.
            out.write(row % 2 == 0 ? cell + 0x9E : cell < 64 ? cell + 0x3F : cell + 0x40);
        }
    }

    private static int leadOfFirstPlane(int row) {
        if (row < 1 || row > 94) {
            return INVALID;
        }
        return (row - 1) / 2 + (row <= 62 ? 0x81 : 0xC1);
    }

    /// The second plane has only these rows.
    private static int leadOfSecondPlane(int row) {
        return switch (row) {
            case 1, 8 -> 0xF0;
            case 3, 4 -> 0xF1;
            case 5, 12 -> 0xF2;
            case 13, 14 -> 0xF3;
            case 15, 78 -> 0xF4;
            default -> row >= 79 && row <= 94 ? (row - 79) / 2 + 0xF5 : INVALID;
        };
    }

    /// Below 0xA0 these encodings are ISO 8859-1.
    private static String upperHalf(byte[] bytes, String table) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int code = b & 0xFF;
            out.append(code < 0xA0 ? (char) code : table.charAt(code - 0xA0));
        }
        return out.toString();
    }
}
