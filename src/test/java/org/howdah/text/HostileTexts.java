package org.howdah.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts as a user of a watched server could send them to hurt whoever looks: the same at every run, for all tests
/// that show text. All code points beyond ASCII are written as escapes, so that this file hides nothing itself.
public final class HostileTexts {
    private static final int TEN_MILLION = 10_000_000;

    private static final int[] BIDI_CONTROLS = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066,
            0x2067, 0x2068, 0x2069};

    /// What the random texts are mixed from: everything that has ever been treated specially.
    private static final int[] INGREDIENTS = {'a', 'Z', '0', '1', ' ', ' ', '\n', '\r', '\t', '\\', '|', '`', '"', '\'',
            ',', '=', '<', '&', 0x00, 0x07, 0x08, 0x1B, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0xE9, 0x0301, 0x0300, 0x034F,
            0x05D0,
            0x05D1, 0x05B8, 0x0627, 0x0644, 0x0645, 0x064B, 0x0600, 0x0915, 0x094D, 0x0937, 0x093F, 0x0E01, 0x0E33,
            0x1100,
            0x1161, 0x11A8, 0x115F, 0x1160, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x2060, 0x20E3,
            0x2764,
            0x2800, 0x3000, 0x3042, 0x3164, 0x4E2D, 0xAC00, 0xD800, 0xDC00, 0xDFFF, 0xE000, 0xFDFD, 0xFE0E, 0xFE0F,
            0xFEFF,
            0xFF1D, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF, 0x1D165, 0x1F1E9, 0x1F1EA, 0x1F468, 0x1F3FD, 0x1F600, 0x20000,
            0x378,
            0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xF0000, 0x10FFFF};

    /// A text and what it is, for messages.
    public record HostileText(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private HostileTexts() {}

    /// More than 500 texts, none longer than some hundred thousand characters.
    public static List<HostileText> corpus() {
        List<HostileText> texts = new ArrayList<>();
        addPlain(texts);
        addScripts(texts);
        addControls(texts);
        addFloods(texts);
        addTerminalAndMarkup(texts);
        addEmoji(texts);
        addRandom(texts);
        return List.copyOf(texts);
    }

    /// Ten million characters each.
    public static List<HostileText> huge() {
        return List.of(hugeOf("letters", "SELECT 1; "), hugeOf("line breaks", "\n"), hugeOf("blanks", " "),
                hugeOf("combining marks", "\u0301"), hugeOf("Hebrew", "\u05D0\u05D1 "), hugeOf("NUL", "\0"),
                hugeOf("lone surrogates", "\uD800"), hugeOf("one word", "x"), hugeOf("joiners", "\u200D"),
                hugeOf("letters with marks", "a\u0301\u0302"), hugeOf("emoji joined", "\uD83D\uDC68\u200D"));
    }

    /// Both.
    public static List<HostileText> all() {
        List<HostileText> texts = new ArrayList<>(corpus());
        texts.addAll(huge());
        return List.copyOf(texts);
    }

    private static void addPlain(List<HostileText> texts) {
        add(texts, "empty", "");
        add(texts, "one blank", " ");
        add(texts, "only breaks", "\r\n\n\r\t\n");
        add(texts, "query of several lines", "\n  SELECT *\n\tFROM orders\r\n WHERE id = $1  ");
        add(texts, "byte order mark", "\uFEFFSELECT 1");
        add(texts, "byte order mark inside", "SEL\uFEFFECT 1");
        add(texts, "spelled escape", "\\u001B[2J \\u{E0041}");
        add(texts, "backslashes", "\\".repeat(300));
        add(texts, "long word", "x".repeat(5_000));
        add(texts, "exactly the longest line", "y".repeat(SafeText.LONGEST));
        add(texts, "one more than the longest line", "y".repeat(SafeText.LONGEST + 1));
        add(texts, "supplementary at the cut", "y".repeat(SafeText.LONGEST - 1) + "\uD83D\uDE00\uD83D\uDE00");
        add(texts, "marks at the cut", "y".repeat(SafeText.LONGEST - 20) + "a\u0301".repeat(40));
        add(texts, "escapes at the cut", "y".repeat(SafeText.LONGEST - 20) + "\u0007".repeat(40));
        add(texts, "long query", "SELECT a.b, c.d FROM t WHERE x IN (1,2,3) AND ".repeat(2_000));
        add(texts, "many lines", "line\n".repeat(20_000));
        add(texts, "many tabs", "\t".repeat(10_000));
    }

    private static void addScripts(List<HostileText> texts) {
        String hebrew = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
        String arabic = "\u0645\u0631\u062D\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645";
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0628\u0628\u06CC\u0646\u0645";
        String hangul = "\uC548\uB155\uD558\uC138\uC694 \u1112\u1161\u11AB\u1100\u1173\u11AF";
        String hindi = "\u0928\u092E\u0938\u094D\u0924\u0947 \u0915\u094D\u0937\u093F";
        String thai = "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E04\u0E23\u0E31\u0E1A\u0E01\u0E33";
        String chinese = "\u4F60\u597D\uFF0C\u4E16\u754C\uD842\uDFB7";
        String cyrillic = "\u041F\u0440\u0438\u0432\u0435\u0442";
        String[][] scripts = {{"Hebrew", hebrew}, {"Arabic", arabic}, {"Persian", persian}, {"Hangul", hangul},
                {"Hindi", hindi}, {"Thai", thai}, {"Chinese", chinese}, {"Cyrillic", cyrillic}};
        for (String[] script : scripts) {
            String text = script[1];
            add(texts, script[0], text);
            add(texts, script[0] + " in a query", "SELECT '" + text + "' FROM t WHERE a = 1 -- " + text);
            add(texts, script[0] + ", long", (text + ' ').repeat(200));
            add(texts, script[0] + ", long without blanks", text.replace(" ", "").repeat(200));
            add(texts, script[0] + " and Latin in turns", (text + " abc 123 ").repeat(150));
            add(texts, script[0] + " in lines", (text + "\n").repeat(50));
            add(texts, script[0] + " of 100,000", text.repeat(100_000 / text.length()));
        }
        add(texts, "Hebrew with points", "\u05D1\u05BC\u05B0\u05E8\u05B5\u05D0\u05E9\u05C1\u05B4\u05D9\u05EA");
        add(texts, "Arabic with vowels",
                "\u0628\u0650\u0633\u0652\u0645\u0650 \u0627\u0644\u0644\u0651\u064E\u0647\u0650");
        add(texts, "Arabic signs around a number", "\u0600\u0661\u0662 \u06DD\u0663");
        add(texts, "the widest ligatures", "\uFDFD".repeat(500) + "\uD808\uDC31".repeat(500));
        add(texts, "initials without end", "\u1100".repeat(3_000));
        add(texts, "vowels without end", "\u1100" + "\u1161".repeat(3_000));
        add(texts, "conjuncts without end", "\u0915\u094D".repeat(3_000));
    }

    private static void addControls(List<HostileText> texts) {
        for (int control : BIDI_CONTROLS) {
            String sign = Character.toString(control);
            String name = "U+%04X".formatted(control);
            add(texts, name + " alone", sign);
            add(texts, name + " before Latin", sign + "SELECT a FROM b WHERE c = 'd e f'");
            add(texts, name + " inside, long", ("drop table " + sign + "x; -- ").repeat(100));
            add(texts, name + " with Hebrew", "abc " + sign + "\u05D0\u05D1 def");
            add(texts, name + " without end", sign.repeat(2_000));
        }
        for (int control = 0; control < 0xA0; control = control == 0x1F ? 0x7F : control + 1) {
            add(texts, "control U+%04X".formatted(control), "a" + (char) control + "b");
        }
        int[] invisible = {0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029,
                0x2060, 0x2061, 0x2064, 0x206A, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xE000, 0xFDD0,
                0xFFFE, 0xFFFF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0xE01EF, 0xF0000,
                0x10FFFF,
                0x0378, 0x2065, 0xD800, 0xDBFF, 0xDC00, 0xDFFF};
        for (int codePoint : invisible) {
            String sign = Character.toString(codePoint);
            add(texts, "U+%04X inside".formatted(codePoint), "ad" + sign + "min");
            add(texts, "U+%04X without end".formatted(codePoint), "a" + sign.repeat(1_000));
        }
        add(texts, "surrogates the wrong way round", "\uDE00\uD83D");
        add(texts, "lone surrogate at the end", "abc\uD83D");
        add(texts, "hidden words in tags",
                "hi\uDB40\uDC49\uDB40\uDC47\uDB40\uDC4E\uDB40\uDC4F\uDB40\uDC52\uDB40\uDC45");
    }

    private static void addFloods(List<HostileText> texts) {
        for (int count : new int[]{8, 9, 100, 10_000, 100_000}) {
            add(texts, count + " marks on a letter", "a" + "\u0301".repeat(count) + "b");
            add(texts, count + " marks on nothing", "\u0301".repeat(count));
            add(texts, count + " marks on a blank", " " + "\u0301".repeat(count));
            add(texts, count + " marks on Hebrew", "\u05D0" + "\u05B8".repeat(count));
            add(texts, count + " spacing marks", "\u0915" + "\u093F".repeat(count));
            add(texts, count + " enclosing marks", "a" + "\u20DD".repeat(count));
            add(texts, count + " variation selectors", "\u2764" + "\uFE0F".repeat(count));
            add(texts, count + " joiners", "\uD83D\uDC68" + "\u200D".repeat(count));
            add(texts, count + " joined emoji", "\uD83D\uDC68\u200D".repeat(count));
            add(texts, count + " zero-width blanks", "a" + "\u200B".repeat(count) + "b");
            add(texts, count + " marks and joiners in turns", "\u0915" + "\u094D\u200D".repeat(count));
            add(texts, count + " regional indicators", "\uD83C\uDDE9".repeat(count));
        }
        add(texts, "marks on every letter", "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309".repeat(500));
    }

    private static void addTerminalAndMarkup(List<HostileText> texts) {
        String[] attacks = {"\u001B[2J\u001B[H", "\u001B[31mred\u001B[0m", "\u001B]0;title\u0007",
                "\u001B]8;;https://example.invalid\u001B\\click\u001B]8;;\u001B\\", "\u001B]52;c;cm0gLXJmIC8=\u0007",
                "\u009B2J", "\u009D0;title\u009C", "\u001BP+q544e\u001B\\", "\u001B[6n", "\u001Bc", "\b\b\b\bgone",
                "\rover",
                "a\u000Bb\u000Cc", "\u000E\u000F", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1",
                "  =1+1", "\uFF1D1+1", "\u200B=1+1", "-5", "+4.2e10", "-5x", "a\"b\"\"c", "a,b;c", "line\r\nbreak",
                "| pipe | in | cell |", "`code` *bold* _it_ [l](u)", "![x](https://example.invalid/y)",
                "<script>alert(1)</script>", "&lt;b&gt;", "'; DROP TABLE x; --", "%n%s%d", "${jndi:ldap://x}",
                "{0} '{1}'",
                "../../etc/passwd", "C:\\x\\..\\y", "CON", "<insufficient privilege>"};
        for (String attack : attacks) {
            add(texts, "attack " + (texts.size() + 1), attack);
            add(texts, "attack within a query " + (texts.size() + 1), "SELECT '" + attack + "', 1 FROM t");
        }
    }

    private static void addEmoji(List<HostileText> texts) {
        add(texts, "family", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66");
        add(texts, "family with skin tones",
                "\uD83D\uDC68\uD83C\uDFFD\u200D\uD83D\uDC69\uD83C\uDFFB\u200D\uD83D\uDC66");
        add(texts, "heart with variation", "\u2764\uFE0F \u2764\uFE0E \u2764");
        add(texts, "keycap", "1\uFE0F\u20E3");
        add(texts, "flag", "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7");
        add(texts, "flag of tags",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F");
        add(texts, "rainbow flag", "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08");
        add(texts, "emoji, long", "\uD83D\uDE00".repeat(5_000));
    }

    private static void addRandom(List<HostileText> texts) {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 250; i++) {
            int length = 1 + random.nextInt(i % 10 == 0 ? 6_000 : 60);
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < length; j++) {
                int codePoint = random.nextInt(8) == 0
                        ? random.nextInt(Character.MAX_CODE_POINT + 1)
                        : INGREDIENTS[random.nextInt(INGREDIENTS.length)];
                text.repeat(codePoint, random.nextInt(20) == 0 ? 1 + random.nextInt(30) : 1);
            }
            add(texts, "random " + i, text.toString());
        }
    }

    private static HostileText hugeOf(String name, String part) {
        return new HostileText("ten million of " + name, part.repeat(TEN_MILLION / part.length()));
    }

    private static void add(List<HostileText> texts, String name, String text) {
        texts.add(new HostileText(name, text));
    }
}
