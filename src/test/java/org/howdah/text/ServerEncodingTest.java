package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerEncodingTest {
    private static final List<String> NAMES = List.of("SQL_ASCII", "EUC_JP", "EUC_CN", "EUC_KR", "EUC_TW",
            "EUC_JIS_2004", "UTF8", "MULE_INTERNAL", "LATIN1", "LATIN2", "LATIN3", "LATIN4", "LATIN5", "LATIN6",
            "LATIN7", "LATIN8", "LATIN9", "LATIN10", "WIN1256", "WIN1258", "WIN866", "WIN874", "KOI8R", "WIN1251",
            "WIN1252", "ISO_8859_5", "ISO_8859_6", "ISO_8859_7", "ISO_8859_8", "WIN1250", "WIN1253", "WIN1254",
            "WIN1255", "WIN1257", "KOI8U", "SJIS", "BIG5", "GBK", "UHC", "GB18030", "JOHAB", "SHIFT_JIS_2004");

    /// The right column is what a PostgreSQL 15 server makes of the left one.
    @ParameterizedTest
    @CsvSource({"UTF8,636166c3a9,caf\u00E9", "LATIN1,636166e9,caf\u00E9", "LATIN2,b1bf,\u0105\u017C",
            "LATIN5,fdfe,\u0131\u015F", "LATIN6,bd,\u2015", "LATIN6,ff,\u0138", "LATIN8,d0,\u0174", "LATIN8,a1,\u1E02",
            "LATIN9,a4,\u20AC", "LATIN10,aa,\u0218", "ISO_8859_5,b0,\u0410", "WIN866,80,\u0410", "WIN1251,c0,\u0410",
            "WIN1252,80,\u20AC", "WIN874,a1,\u0E01", "KOI8R,e1,\u0410", "KOI8U,a4,\u0454",
            "EUC_JP,b4c1bbfa,\u6F22\u5B57",
            "EUC_JP,8eb1,\uFF71", "EUC_JP,8fb0a1,\u4E02", "SJIS,8abf8e9a,\u6F22\u5B57", "SJIS,b1,\uFF71",
            "EUC_CN,babad7d6,\u6C49\u5B57", "GBK,9d68,\u6F22", "GB18030,8139ee39,\u3400", "BIG5,baa6,\u6F32",
            "BIG5,f9d6,\u7881", "EUC_TW,c5aa,\u5347", "EUC_TW,8ea2a1a1,\u4E42", "EUC_KR,b0a1,\uAC00", "UHC,8141,\uAC02",
            "JOHAB,8861,\uAC00", "EUC_JIS_2004,b4c1,\u6F22", "EUC_JIS_2004,8fa1a1,\uD840\uDC89",
            "EUC_JIS_2004,8eb1,\uFF71",
            "SHIFT_JIS_2004,f040,\uD840\uDC89", "MULE_INTERNAL,81e9,\u00E9", "MULE_INTERNAL,82b1,\u0105",
            "MULE_INTERNAL,8be1,\u0410", "MULE_INTERNAL,92b4c1,\u6F22", "MULE_INTERNAL,93b0a1,\uAC00"})
    void bytesBecomeTheTextThatTheServerWouldMakeOfThem(String encoding, String bytes, String text) {
        assertThat(new ServerEncoding(encoding).decode(HexFormat.of().parseHex(bytes))).isEqualTo(text);
        assertThat(new ServerEncoding(encoding).isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"UTF8,61c3", "UTF8,61e282", "UTF8,61f09f98", "EUC_JP,61b4", "EUC_JP,618fb0", "SJIS,618a", "GBK,619d",
            "GB18030,618139ee", "GB18030,618139", "BIG5,61ba", "EUC_TW,618ea2a1", "EUC_KR,61b0", "UHC,6181",
            "JOHAB,6188",
            "EUC_JIS_2004,618fa1", "EUC_JIS_2004,61b4", "SHIFT_JIS_2004,61f0", "MULE_INTERNAL,6192b4"})
    void characterCutAtTheEndIsLeftOut(String encoding, String bytes) {
        assertThat(new ServerEncoding(encoding).decode(HexFormat.of().parseHex(bytes))).isEqualTo("a");
    }

    @Test
    void bytesThatTheEncodingDoesNotKnowAreReplaced() {
        assertThat(ServerEncoding.UTF8.decode(new byte[]{'a', (byte) 0xFF, 'b'})).isEqualTo("a\uFFFDb");
        assertThat(new ServerEncoding("WIN1252").decode(new byte[]{(byte) 0x81, 'b'})).isEqualTo("\uFFFDb");
        assertThat(new ServerEncoding("MULE_INTERNAL").decode(new byte[]{(byte) 0xFE, 'b'})).isEqualTo("\uFFFDb");
        assertThat(new ServerEncoding("EUC_JIS_2004").decode(new byte[]{(byte) 0xB4, 'b', 'c'})).isEqualTo("\uFFFDbc");
    }

    @Test
    void everyEncodingOfTheServerDecodesAnyBytes() {
        Random random = new Random(9);
        for (String name : NAMES) {
            for (int i = 0; i < 2_000; i++) {
                byte[] bytes = new byte[random.nextInt(12)];
                random.nextBytes(bytes);
                assertThat(new ServerEncoding(name).decode(bytes)).as(name).hasSizeLessThanOrEqualTo(24);
            }
        }
    }

    @Test
    void asciiIsTheSameEverywhere() {
        byte[] bytes = "SELECT '\\d+ ~ |'".getBytes(StandardCharsets.US_ASCII);
        for (String name : NAMES) {
            assertThat(new ServerEncoding(name).decode(bytes)).as(name).isEqualTo("SELECT '\\d+ ~ |'");
        }
    }

    @Test
    void sqlAsciiIsUtf8WhereItCanBe() {
        ServerEncoding sqlAscii = new ServerEncoding("SQL_ASCII");
        assertThat(sqlAscii.decode("caf\u00E9 \u6F22".getBytes(StandardCharsets.UTF_8))).isEqualTo("caf\u00E9 \u6F22");
        assertThat(sqlAscii.decode(new byte[]{'c', 'a', 'f', (byte) 0xE9})).isEqualTo("caf\u00E9");
        assertThat(sqlAscii.decode(new byte[]{(byte) 0x80, (byte) 0x81, 'a'})).isEqualTo("\u20AC\u0081a");
        assertThat(sqlAscii.isKnown()).isFalse();
    }

    @Test
    void longSqlAsciiTextMayEndInsideACharacter() {
        byte[] cut = ("x".repeat(62) + "\u00E9").getBytes(StandardCharsets.UTF_8);
        assertThat(new ServerEncoding("SQL_ASCII").decode(Arrays.copyOf(cut, 63))).isEqualTo("x".repeat(62));
    }

    @Test
    void unknownNameIsGuessedLikeSqlAscii() {
        byte[] bytes = "caf\u00E9".getBytes(StandardCharsets.UTF_8);
        assertThat(new ServerEncoding("EBCDIC").decode(bytes)).isEqualTo("caf\u00E9");
        assertThat(new ServerEncoding("").decode(bytes)).isEqualTo("caf\u00E9");
        assertThat(new ServerEncoding("EBCDIC").isKnown()).isFalse();
    }
}
