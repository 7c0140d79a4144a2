package org.howdah.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/// The encoding of a database, in which its sessions write their queries into pg_stat_activity. A reader in another
/// database gets those bytes unconverted, so they are read raw (`textsend`) and decoded here. Any thread.
///
/// Bytes that the encoding does not know become U+FFFD: nothing fails. The server cuts long texts by its reader's
/// encoding and so, at times, inside a character: an incomplete character at the very end is left out.
///
/// @param name what `pg_encoding_to_char` says; a name that is not known is decoded like SQL_ASCII
public record ServerEncoding(String name) {
    /// The server's and our own favourite.
    public static final ServerEncoding UTF8 = new ServerEncoding("UTF8");

    /// The shortest that the server ever cuts a text, names and application names, is 63 bytes.
    private static final int SHORTEST_CUT = 63;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, Function<byte[], String>> DECODINGS = Map.ofEntries(charset("UTF8", "UTF-8"),
            charset("LATIN1", "ISO-8859-1"), charset("LATIN2", "ISO-8859-2"), charset("LATIN3", "ISO-8859-3"),
            charset("LATIN4", "ISO-8859-4"), charset("LATIN5", "ISO-8859-9"),
            Map.entry("LATIN6", OldEncodings::latin6), charset("LATIN7", "ISO-8859-13"),
            Map.entry("LATIN8", OldEncodings::latin8), charset("LATIN9", "ISO-8859-15"),
            charset("LATIN10", "ISO-8859-16"), charset("ISO_8859_5", "ISO-8859-5"),
            charset("ISO_8859_6", "ISO-8859-6"), charset("ISO_8859_7", "ISO-8859-7"),
            charset("ISO_8859_8", "ISO-8859-8"), charset("WIN866", "IBM866"), charset("WIN874", "x-windows-874"),
            charset("WIN1250", "windows-1250"), charset("WIN1251", "windows-1251"),
            charset("WIN1252", "windows-1252"), charset("WIN1253", "windows-1253"),
            charset("WIN1254", "windows-1254"), charset("WIN1255", "windows-1255"),
            charset("WIN1256", "windows-1256"), charset("WIN1257", "windows-1257"),
            charset("WIN1258", "windows-1258"), charset("KOI8R", "KOI8-R"), charset("KOI8U", "KOI8-U"),
            charset("EUC_JP", "x-eucJP-Open"), charset("EUC_KR", "EUC-KR"), charset("EUC_CN", "GB2312"),
            charset("EUC_TW", "x-EUC-TW"), Map.entry("EUC_JIS_2004", OldEncodings::eucJis2004),
            charset("SJIS", "windows-31j"), charset("SHIFT_JIS_2004", "x-SJIS_0213"),
            charset("BIG5", "x-Big5-Solaris"), charset("GBK", "x-mswin-936"), charset("GB18030", "GB18030"),
            charset("UHC", "x-windows-949"), charset("JOHAB", "x-Johab"),
            Map.entry("MULE_INTERNAL", MuleInternal::decode), Map.entry("SQL_ASCII", ServerEncoding::guess));

    /// The bytes as text; never fails.
    public String decode(byte[] bytes) {
        return isAscii(bytes)
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : DECODINGS.getOrDefault(name, ServerEncoding::guess).apply(bytes);
    }

    /// Whether this encoding is known here, so that its texts are decoded and not guessed.
    public boolean isKnown() {
        return DECODINGS.containsKey(name) && !name.equals("SQL_ASCII");
    }

    /// Leaves an incomplete last character out.
    static String decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 2);
        // Told that more input follows, a decoder waits with an incomplete character instead of replacing it.
        decoder.decode(ByteBuffer.wrap(bytes), out, false);
        decoder.decode(ByteBuffer.allocate(0), out, true);
        decoder.flush(out);
        return out.flip().toString();
    }

    /// SQL_ASCII means that the server never asked. Clients mostly sent UTF-8, which other encodings hardly ever
    /// imitate; else the most common of the old ones is taken, with the five bytes that it lacks as in ISO 8859-1,
    /// so that every byte shows as something.
    private static String guess(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        boolean isUtf8 = !decoder.decode(in, out, false).isError();
        boolean mayBeCut = bytes.length >= SHORTEST_CUT || !isAscii(out.duplicate().flip());
        if (isUtf8 && (!in.hasRemaining() || mayBeCut)) {
            return out.flip().toString();
        }
        StringBuilder text = new StringBuilder(new String(bytes, WINDOWS_1252));
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, (char) (bytes[i] & 0xFF));
            }
        }
        return text.toString();
    }

    private static boolean isAscii(CharSequence text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Map.Entry<String, Function<byte[], String>> charset(String name, String javaName) {
        Charset charset = Charset.forName(javaName);
        return Map.entry(name, bytes -> decode(bytes, charset));
    }
}
