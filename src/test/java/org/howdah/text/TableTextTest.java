package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.howdah.text.TableText.Column;
import org.howdah.text.TableText.Format;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private static final List<Column> COLUMNS = List.of(new Column("PID", true), new Column("User", false),
            new Column("Query", false));
    private static final List<List<String>> ROWS = List.of(
            List.of("4711", "=cmd()", "SELECT 1,\n\t\"a|b\""),
            List.of("-5", "", "+1"));
    private static final TableText.Caption CAPTION = new TableText.Caption(
            "Sessions of shop | prod", Instant.parse("2026-03-01T10:14:32.5Z"));

    @Test
    void textIsWhatASpreadsheetTakes() {
        assertThat(TableText.of(Format.TEXT, COLUMNS, ROWS)).isEqualTo("""
                PID\tUser\tQuery
                4711\t'=cmd()\tSELECT 1, "a|b"
                -5\t\t+1
                """);
    }

    @Test
    void csvKeepsWholeValuesAndGuardsFormulasButNoNumbers() {
        assertThat(TableText.of(Format.CSV, COLUMNS, ROWS)).isEqualTo("\"PID\",\"User\",\"Query\"\r\n"
                + "\"4711\",\"'=cmd()\",\"SELECT 1,\n\t\"\"a|b\"\"\"\r\n\"-5\",,\"+1\"\r\n");
    }

    @Test
    void markdownEscapesMarkup() {
        assertThat(TableText.of(Format.MARKDOWN, COLUMNS, ROWS)).isEqualTo("""
                | PID | User | Query |
                | ---: | --- | --- |
                | 4711 | =cmd() | SELECT 1, "a\\|b" |
                | -5 |  | +1 |
                """);
    }

    @Test
    void jsonKeepsWholeValuesWithoutAGuard() {
        assertThat(TableText.of(Format.JSON, COLUMNS, ROWS)).isEqualTo("""
                [
                  {"PID": 4711, "User": "=cmd()", "Query": "SELECT 1,\\u000A\\u0009\\"a|b\\""},
                  {"PID": -5, "User": null, "Query": "+1"}
                ]
                """);
    }

    @Test
    void aFileSaysWhatItHolds() {
        List<List<String>> one = ROWS.subList(1, 2);
        assertThat(TableText.of(Format.TEXT, CAPTION, COLUMNS, one))
                .startsWith("# Sessions of shop | prod, 2026-03-01 10:14:32 UTC, 1 row\n\nPID\tUser");
        assertThat(TableText.of(Format.MARKDOWN, CAPTION, COLUMNS, one))
                .startsWith("# Sessions of shop \\| prod, 2026-03-01 10:14:32 UTC, 1 row\n\n| PID |");
        assertThat(TableText.of(Format.CSV, CAPTION, COLUMNS, one)).isEqualTo("""
                "Table","Time","PID","User","Query"\r
                "Sessions of shop | prod","2026-03-01T10:14:32.500Z","-5",,"+1"\r
                """);
        assertThat(TableText.of(Format.JSON, CAPTION, COLUMNS, one)).isEqualTo("""
                {
                  "table": "Sessions of shop | prod",
                  "time": "2026-03-01T10:14:32.500Z",
                  "rows": [
                    {"PID": -5, "User": null, "Query": "+1"}
                  ]
                }
                """);
    }

    @Test
    void aFileIsCalledAsEveryFileSystemAllows() {
        assertThat(TableText.fileName(Format.CSV, CAPTION)).isEqualTo("sessions-of-shop-prod-20260301T101432Z.csv");
        assertThat(TableText.fileName(Format.JSON, new TableText.Caption("../ü", Instant.EPOCH)))
                .isEqualTo("table-19700101T000000Z.json");
    }
}
