package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.howdah.text.HostileTexts;
import org.howdah.text.SafeText;
import org.howdah.ui.control.SqlColouring.Kind;
import org.howdah.ui.control.SqlColouring.Span;
import org.junit.jupiter.api.Test;

class SqlColouringTest {
    @Test
    void knowsKeywordsWhateverTheirCase() {
        assertThat(of("select a FROM b")).containsExactly(
                keyword("select"), plain(" a "), keyword("FROM"), plain(" b"));
    }

    @Test
    void whatGoesOnBelowKeepsItsColour() {
        List<Span> line = of("a -- slow by design");
        assertThat(SqlColouring.part(line, "", 0, 9)).containsExactly(plain("a "), comment("-- slow"));
        assertThat(SqlColouring.part(line, "  ", 10, 19)).containsExactly(plain("  "), comment("by design"));
    }

    @Test
    void takesNoPartOfANameForAKeyword() {
        assertThat(of("from_date set1 t.set \"FROM\"")).containsExactly(plain("from_date set1 t.set \"FROM\""));
    }

    @Test
    void knowsStringsNumbersAndParameters() {
        assertThat(of("'it''s' 12.5 $1")).containsExactly(
                literal("'it''s'"), plain(" "), literal("12.5"), plain(" "), literal("$1"));
    }

    @Test
    void knowsEscapesOnlyInStringsThatAllowThem() {
        assertThat(of("E'a\\'b' x")).containsExactly(plain("E"), literal("'a\\'b'"), plain(" x"));
        assertThat(of("'a\\' x")).containsExactly(literal("'a\\'"), plain(" x"));
    }

    @Test
    void knowsDollarQuotesAndComments() {
        assertThat(of("$a$select$a$ -- from")).containsExactly(
                literal("$a$select$a$"), plain(" "), comment("-- from"));
        assertThat(of("/* a /* b */ c */ or")).containsExactly(
                comment("/* a /* b */ c */"), plain(" "), keyword("or"));
    }

    @Test
    void carriesAnOpenStringOverTheEndOfALine() {
        SqlColouring colouring = new SqlColouring();
        assertThat(colouring.next("select 'a")).containsExactly(keyword("select"), plain(" "), literal("'a"));
        assertThat(colouring.next("from b' from")).containsExactly(literal("from b'"), plain(" "), keyword("from"));
    }

    @Test
    void carriesAnOpenCommentOverTheEndOfALine() {
        SqlColouring colouring = new SqlColouring();
        colouring.next("/* select");
        assertThat(colouring.next("from */ from")).containsExactly(comment("from */"), plain(" "), keyword("from"));
    }

    @Test
    void losesNothingOfAnyText() {
        HostileTexts.corpus().forEach(hostile -> {
            String line = SafeText.line(hostile.text());
            assertThat(of(line).stream().map(Span::text).collect(Collectors.joining()))
                    .as(hostile.name()).isEqualTo(line);
        });
    }

    private static List<Span> of(String line) {
        return new SqlColouring().next(line);
    }

    private static Span plain(String text) {
        return new Span(text, Kind.PLAIN);
    }

    private static Span keyword(String text) {
        return new Span(text, Kind.KEYWORD);
    }

    private static Span literal(String text) {
        return new Span(text, Kind.LITERAL);
    }

    private static Span comment(String text) {
        return new Span(text, Kind.COMMENT);
    }
}
