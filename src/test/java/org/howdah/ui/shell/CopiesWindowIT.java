package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.howdah.model.session.Session;
import org.howdah.text.TableText;
import org.howdah.text.TableText.Format;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.States;
import org.howdah.ui.control.LiveTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is copied and exported of tables, byte for byte in every format: the server's own texts, of a client that tries
/// everything, whatever the screen shows of them.
class CopiesWindowIT {
    private static final String EVIL = "=cmd|'/c calc'!A1";
    private static final String QUERY = "SELECT '\u202eevil', \"a|b\",\n\t1";
    private static final String SEEN = "PID\tDatabase\tUser\tApplication\tClient\tState\tWait\tQuery time"
            + "\tTransaction time\tTime in state\tBlocked\tBlocks\tQuery";

    private static WindowFixture window;
    private static SessionsScreen screen;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        window = new WindowFixture(FakeFleet.of(States.withSessions(States.up("shop"), States.NOON, List.of(
                evil(), session(4_712, States.NOON).of("-5", "+1", null).running(
                        Duration.ofMillis(410), Duration.ofSeconds(2)).text("").build()))),
                new KeptPreferences(), 1_700, 900);
        screen = new SessionsScreen(window);
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @BeforeEach
    void asUsual() {
        screen.reset();
        window.settle();
    }

    @Test
    void textIsWhatASpreadsheetTakes() {
        screen.select(4_711);
        screen.press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(screen.clipboard()).isEqualTo(SEEN + "\n4711\tshop\tshop_api\t'" + EVIL
                + "\t10.20.4.11\tactive\tCPU*\t90.0\t95.0\t90.0\t0\t0\tSELECT '\u202eevil', \"a|b\", 1\n");
    }

    @Test
    void markdownIsSafeToRead() {
        screen.select(4_711);
        screen.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        assertThat(screen.clipboard()).isEqualTo("| " + SEEN.replace("\t", " | ") + " |\n"
                + "| ---: | --- | --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
                + "| 4711 | shop | shop\\_api | =cmd\\|'/c calc'!A1 | 10.20.4.11 | active | CPU\\* | 90.0 | 95.0"
                + " | 90.0 | 0 | 0 | SELECT '\\\\u202Eevil', \"a\\|b\", 1 |\n");
    }

    @Test
    void csvGuardsFormulasAndLeavesPureNumbersAlone() {
        window.robot.interact(() -> window.table().copies().copyAll(Format.CSV));
        assertThat(screen.clipboard()).isEqualTo('"' + SEEN.replace("\t", "\",\"") + "\"\r\n"
                + "\"4711\",\"shop\",\"shop_api\",\"'" + EVIL + "\",\"10.20.4.11\",\"active\",\"CPU*\",\"90.0\","
                + "\"95.0\",\"90.0\",\"0\",\"0\",\"SELECT '\\u202Eevil', \"\"a|b\"\",\n\t1\"\r\n"
                + "\"4712\",\"shop\",\"-5\",\"+1\",,\"active\",\"CPU*\",\"0.41\",\"2.0\",\"0.41\",\"0\",\"0\",\r\n");
    }

    @Test
    void jsonHoldsEachValueOnceAndNumbersAsNumbers() {
        window.robot.interact(() -> window.table().copies().copyAll(Format.JSON));
        assertThat(screen.clipboard()).isEqualTo("""
                [
                  {"PID": 4711, "Database": "shop", "User": "shop_api", "Application": "=cmd|'/c calc'!A1", \
                "Client": "10.20.4.11", "State": "active", "Wait": "CPU*", "Query time": 90.0, \
                "Transaction time": 95.0, "Time in state": 90.0, "Blocked": 0, "Blocks": 0, \
                "Query": "SELECT '\\u202Eevil', \\"a|b\\",\\u000A\\u00091"},
                  {"PID": 4712, "Database": "shop", "User": "-5", "Application": "+1", "Client": null, \
                "State": "active", "Wait": "CPU*", "Query time": 0.41, "Transaction time": 2.0, \
                "Time in state": 0.41, "Blocked": 0, "Blocks": 0, "Query": null}
                ]
                """);
    }

    @Test
    void aFileOfEachFormatSaysWhatItHolds() throws Exception {
        for (Format format : Format.values()) {
            Path file = folder.resolve("sessions." + format.extension());
            window.robot.interact(() -> {
                window.table().copies().setFiles((_, _, content) -> write(file, content.apply(format)));
                window.table().requestFocus();
            });
            screen.press(KeyCode.SHORTCUT, KeyCode.E);
        }
        window.robot.interact(() -> window.table().copies().copyAll(Format.TEXT));
        assertThat(Files.readString(folder.resolve("sessions.txt")))
                .isEqualTo("# Sessions of shop, 2026-03-01 10:14:32 UTC, 2 rows\n\n" + screen.clipboard());
        window.robot.interact(() -> window.table().copies().copyAll(Format.MARKDOWN));
        assertThat(Files.readString(folder.resolve("sessions.md")))
                .isEqualTo("# Sessions of shop, 2026-03-01 10:14:32 UTC, 2 rows\n\n" + screen.clipboard());
        assertThat(Files.readString(folder.resolve("sessions.csv"))).startsWith("\"Table\",\"Time\",\"PID\",")
                .contains("\r\n\"Sessions of shop\",\"2026-03-01T10:14:32Z\",\"4712\",\"shop\",\"-5\",\"+1\",,");
        assertThat(Files.readString(folder.resolve("sessions.json"))).startsWith("""
                {
                  "table": "Sessions of shop",
                  "time": "2026-03-01T10:14:32Z",
                  "rows": [
                    {"PID": 4711, "Database": "shop",""").endsWith("}\n  ]\n}\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(CopiesWindowIT::size)).allMatch(bytes -> bytes > 200);
        }
    }

    @Test
    void everyTableSaysWhatItsFilesHoldAndNamesNoColumnTwice() throws Exception {
        Map<PageId, List<String>> tables = Map.of(
                PageId.SERVERS, List.of("serversTable"), PageId.COLLECTOR, List.of("costTable", "probeTable"),
                PageId.SESSIONS, List.of("sessionsTable"));
        List<TableText.Caption> captions = new ArrayList<>();
        try (WindowFixture company = new WindowFixture(new FakeFleet(Company.now()), 1_280, 800)) {
            tables.forEach((page, ids) -> {
                company.robot.interact(() -> company.shell().go(page));
                company.settle();
                ids.forEach(id -> company.robot.interact(() -> {
                    LiveTable<?, ?> table = company.node(id, LiveTable.class);
                    table.copies().setFiles((_, caption, _) -> captions.add(caption));
                    table.copies().export();
                    assertThat(table.copies().all(Format.TEXT).lines().findFirst().orElseThrow().split("\t"))
                            .as(id).doesNotHaveDuplicates();
                }));
            });
        }
        assertThat(captions).hasSize(4).allSatisfy(caption -> {
            assertThat(caption.title()).isNotBlank();
            assertThat(caption.time()).isAfter(States.NOON.minusSeconds(60));
        });
        assertThat(captions.stream().map(TableText.Caption::title)).doesNotHaveDuplicates();
    }

    private static Session evil() {
        return session(4_711, States.NOON).of("shop_api", EVIL, "10.20.4.11")
                .running(Duration.ofSeconds(90), Duration.ofSeconds(95)).text(QUERY).build();
    }

    private static void write(Path file, String content) {
        try {
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
