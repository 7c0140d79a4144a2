package org.howdah.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    private final TextTable table = new TextTable(List.of(
            new TextTable.Column("PID", true, 8), new TextTable.Column("CLIENT", false, 10, 40),
            new TextTable.Column("TEXT", false, 0)));

    @Test
    void numbersStandRightAndTheLastColumnTakesTheRest() {
        table.add(List.of("7", "10.0.0.1", "select 1"));
        table.add(List.of("12345", "", "select 2 from a table with a long name"));
        assertThat(table.lines(40)).containsExactly(
                "  PID  CLIENT    TEXT",
                "    7  10.0.0.1  select 1",
                "12345            select 2 from a table …");
    }

    @Test
    void aNarrowTerminalHasFewerColumns() {
        table.add(List.of("7", "10.0.0.1", "select 1"));
        assertThat(table.lines(39)).containsExactly("PID  TEXT", "  7  select 1");
    }

    @Test
    void textOfAServerCannotSteerTheTerminal() {
        table.add(List.of("7", "\033[2J", "a\nb\r\u202Ec"));
        assertThat(table.lines(60)).hasSize(2).noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    @Test
    void wideCharactersKeepTheColumnsInLine() {
        table.add(List.of("1", "안녕", "x"));
        table.add(List.of("2", "abcd", "y"));
        assertThat(table.lines(60)).containsExactly("PID  CLIENT  TEXT", "  1  안녕    x", "  2  abcd    y");
    }
}
