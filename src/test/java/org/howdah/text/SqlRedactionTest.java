package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlRedactionTest {
    private static final int STATEMENTS = 20_000;
    private static final List<String> NAMES = List.of("SELECT", "orders", "t1", "naïve", "x$y", "e", "B", "\"a \"\"b\"",
            "u",
            "$1", "name_e", "WHERE", "\"Été\"", "n");
    private static final List<String> SIGNS = List.of("=", "(", ")", ",", "::", "-", "||", "->>", "@>", ".", "..", ";",
            "\\", "<>", "/", "*");

    private final Random random = new Random(20_260_321);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT * FROM t1 WHERE id = 4711 AND name = 'o''brien' | SELECT * FROM t1 WHERE id = ? AND name = ?
            SELECT E'a\\'b', 'c' | SELECT ?, ?
            SELECT $1, $22, $tag$secret $x$ more$tag$, $$x$$ | SELECT $1, $22, ?, ?
            SELECT 1.5e-10, .5, 0xFF, 1_000, -7 FROM a2 | SELECT ?, ?, ?, ?, -? FROM a2
            SELECT 1 -- about Ann | SELECT ?
            SELECT /* of /* Ann */ too */ 1 | SELECT   ?
            SELECT B'0101', X'1F', N'a', U&'\\0061' UESCAPE '!' | SELECT ?, ?, ?, ? UESCAPE ?
            SELECT "Name 1", U&"d\\0061t" FROM "a""b" | SELECT "Name 1", U&"d\\0061t" FROM "a""b"
            FOR i IN 1..10 LOOP | FOR i IN ?..? LOOP
            SELECT foo$bar$baz, a.b[1:2] | SELECT foo$bar$baz, a.b[?:?]
            SELECT 'C:\\', secret' | SELECT ?
            SELECT 'a\\''secret' | SELECT ?
            SELECT 'unfinished secret | SELECT ?
            SELECT "unfinished secret | SELECT ?
            SELECT $$unfinished secret | SELECT ?
            SELECT $unfinished | SELECT ?
            SELECT $1234567 | SELECT ?
            SELECT E'unfinished\\ | SELECT ?
            <insufficient privilege> | <insufficient privilege>
            SELECT 12monkeys | SELECT ?
            START_REPLICATION SLOT "s" LOGICAL 0/16B3748 (proto_version '4') | START_REPLICATION SLOT "s" LOGICAL ?/? (proto_version ?)
            """)
    void literalsGoAndTheRestStays(String sql, String redacted) {
        assertThat(SqlRedaction.of(sql).strip()).isEqualTo(redacted);
    }

    @Test
    void aTextInDoubleQuotesThatIsNoNameGoes() {
        assertThat(SqlRedaction.of("UPDATE t SET a = \"" + "long ".repeat(20) + "\" WHERE b")).isEqualTo(
                "UPDATE t SET a = ? WHERE b");
    }

    /// Literals have the signs Q, ¥ and digits above 4, which nothing else of the statement has.
    @Test
    void noLiteralSurvivesWhereverTheTextIsCut() {
        int hidden = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            StringBuilder sql = new StringBuilder();
            for (int token = random.nextInt(12); token >= 0; token--) {
                sql.append(token());
            }
            String cut = sql.substring(0, random.nextInt(sql.length() + 1));
            String redacted = SqlRedaction.of(cut);
            assertThat(redacted).as(cut).doesNotContainPattern("[Q¥56789]");
            assertThat(SqlRedaction.of(redacted)).as("twice: %s", cut).isEqualTo(redacted);
            hidden += redacted.equals(cut) ? 0 : 1;
        }
        assertThat(hidden).isGreaterThan(STATEMENTS / 2);
    }

    private String token() {
        String blank = switch (random.nextInt(4)) {
            case 0 -> "\n";
            case 1 -> "\t";
            default -> " ";
        };
        return blank + switch (random.nextInt(10)) {
            case 0, 1, 2 -> NAMES.get(random.nextInt(NAMES.size()));
            case 3 -> SIGNS.get(random.nextInt(SIGNS.size()));
            case 4 -> "'" + secret("''") + "'";
            case 5 -> List.of("E", "e").get(random.nextInt(2)) + "'" + secret("\\'") + "'";
            case 6 -> List.of("$$", "$a$", "$é1$").get(random.nextInt(3)).transform(
                    tag -> tag + secret("'") + tag);
            case 7 -> List.of("", "0x", "1_", ".", "1.", "1e+").get(random.nextInt(6)) + (5 + random.nextInt(5)) + "8"
                    + List.of("", "e-9", "QQ").get(random.nextInt(3));
            case 8 -> "-- " + secret("'") + "\n";
            default -> "/* " + secret("'") + " /* " + secret("\"") + " */*/";
        };
    }

    private String secret(String quote) {
        List<String> parts = List.of("Q¥", "88", quote, "Q Q", "\"", "¥--¥", "/*Q", "Q*/\\\\".substring(0, 1), "Q;Q");
        StringBuilder secret = new StringBuilder("Q");
        for (int i = random.nextInt(5); i > 0; i--) {
            secret.append(parts.get(random.nextInt(parts.size())));
        }
        return secret.append('9').toString();
    }

    /// However a server is set to read backslashes, the string is gone.
    @Test
    void backslashesHideNothingWhateverTheyMean() {
        List<String> pieces = List.of("'", "\\", "''", "Q", "E'", " ", "\n", "\\'");
        for (int i = 0; i < STATEMENTS; i++) {
            StringBuilder sql = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                sql.append(pieces.get(random.nextInt(pieces.size())));
            }
            String redacted = SqlRedaction.of(sql.toString());
            for (boolean standard : new boolean[]{true, false}) {
                for (String literal : literals(sql.toString(), standard)) {
                    assertThat(redacted.chars().filter(c -> c == 'Q').count()).as("%s in %s", literal, sql)
                            .isLessThanOrEqualTo(outside(sql.toString(), standard));
                }
            }
        }
    }

    private static List<String> literals(String sql, boolean standard) {
        List<String> literals = new ArrayList<>();
        read(sql, standard, literals);
        return literals;
    }

    private static long outside(String sql, boolean standard) {
        return read(sql, standard, new ArrayList<>()).chars().filter(c -> c == 'Q').count();
    }

    /// A second reader of strings, as plain as can be; gives back what is outside.
    private static String read(String sql, boolean standard, List<String> literals) {
        StringBuilder outside = new StringBuilder();
        boolean escapesBefore = false;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c != '\'') {
                outside.append(c);
                escapesBefore = escapesBefore && (c == ' ' || c == '\n');
                at++;
                continue;
            }
            boolean prefixed = at > 0 && sql.charAt(at - 1) == 'E' && (at < 2 || sql.charAt(at - 2) != 'Q')
                    && (at < 2 || sql.charAt(at - 2) != 'E');
            boolean escapes = !standard || prefixed || escapesBefore;
            StringBuilder literal = new StringBuilder();
            at++;
            while (at < sql.length()) {
                if (escapes && sql.charAt(at) == '\\') {
                    at += 2;
                } else if (sql.charAt(at) == '\'' && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
                    at += 2;
                } else if (sql.charAt(at) == '\'') {
                    break;
                } else {
                    literal.append(sql.charAt(at++));
                }
            }
            at++;
            escapesBefore = escapes;
            literals.add(literal.toString());
        }
        return outside.toString();
    }

    @Test
    void whatIsNoSqlIsTakenToo() {
        for (HostileText hostile : HostileTexts.corpus()) {
            String redacted = SqlRedaction.of(hostile.text());
            assertThat(redacted.length()).as(hostile.name()).isLessThanOrEqualTo(hostile.text().length() + 1);
        }
    }

    @Test
    void tenMillionCharactersTakeNoLongerThanTheyAre() {
        for (HostileText hostile : HostileTexts.huge()) {
            assertThat(SqlRedaction.of(hostile.text())).isNotNull();
        }
        assertThat(SqlRedaction.of("$a".repeat(1_000_000))).isNotEmpty();
        assertThat(SqlRedaction.of("$a$ $b".repeat(200_000))).isNotEmpty();
    }
}
