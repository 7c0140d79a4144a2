package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.howdah.text.TableText.Format;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.Styles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Columns for which the server is asked only while they are seen.
class SessionsExtrasWindowIT extends SessionsWindow {
    private static final int READER = 47_750;
    private static final List<String> COLUMNS = List.of("snapshotAge", "locks", "temp", "encryption");

    @BeforeAll
    static void makeRoom() {
        window.robot.interact(() -> window.stage().setWidth(1_900));
    }

    @BeforeEach
    void noneIsSeen() {
        choose(Set.of());
        window.publish(Shop.at(time));
        window.source.told.clear();
    }

    @Test
    void theServerIsAskedForAColumnOnlyWhileItIsSeen() {
        choose(Set.of("locks"));
        assertThat(window.source.told).containsExactly("no idle shop-prod-01 and held_locks");
        choose(Set.of("locks", "temp", "encryption"));
        assertThat(window.source.told.getLast())
                .isEqualTo("no idle shop-prod-01 and held_locks, session_traits, temp_files");
        window.robot.interact(() -> window.shell().go(PageId.SERVERS));
        assertThat(window.source.told.getLast()).isEqualTo("no idle shop-prod-01");
        window.robot.interact(() -> window.shell().go(PageId.SESSIONS));
        assertThat(window.source.told.getLast())
                .isEqualTo("no idle shop-prod-01 and held_locks, session_traits, temp_files");
        choose(Set.of());
        assertThat(window.source.told.getLast()).isEqualTo("no idle shop-prod-01");
    }

    @Test
    void aColumnShowsWhatWasReadAndSaysWhyItKnowsNothing() {
        choose(Set.copyOf(COLUMNS));
        assertThat(cells(READER)).containsExactly("…", "…", "…", "…");

        window.publish(answered());
        assertThat(cells(READER)).containsExactly("1\u2009204", "17", "25.0 MB", "TLSv1.3");
        assertThat(cells(49_131)).as("holds nothing, has no file").containsExactly("–", "0", "0 B", "none");
        assertThat(cells(48_555)).as("the server's own process").endsWith("–");

        ServerState refused = States.sampled(answered(), TempFiles.PROBE, time,
                new SampleOutcome.Denied<>("42501", "permission denied for function pg_ls_tmpdir"));
        refused = States.sampled(refused, HeldLocks.PROBE, time, new SampleOutcome.Unsupported<>("Not recorded"));
        window.publish(refused);
        assertThat(cells(READER)).containsExactly("1\u2009204", "Not recorded", "denied", "TLSv1.3");
        window.robot.moveTo(() -> cell(READER, "temp"));
        window.robot
                .awaitAsserted(() -> assertThat(window.robot.listWindows().stream().filter(Tooltip.class::isInstance)
                        .map(tip -> ((Tooltip) tip).getText()))
                        .containsExactly("42501: permission denied for function pg_ls_tmpdir"));
        window.robot.moveTo("#sessionsClock");
        window.robot.await(() -> window.robot.listWindows().stream().noneMatch(Tooltip.class::isInstance));
    }

    @Test
    void durationsAreShadedByWhatIsLongOnThisServer() {
        assertThat(shade(READER, "query")).isEqualTo(Styles.HEAT_DANGER);
        assertThat(shade(49_131, "query")).isEqualTo(Styles.HEAT_WARNING);
        limits(Duration.ofMinutes(5), Duration.ofHours(1));
        assertThat(shade(READER, "query")).isEqualTo(Styles.HEAT_WARNING);
        assertThat(shade(49_131, "query")).isEmpty();
        limits(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(shade(49_131, "query")).isEqualTo(Styles.HEAT_DANGER);
        limits(DurationLimits.USUAL.longAfter(), DurationLimits.USUAL.tooLongAfter());
        assertThat(shade(49_131, "query")).isEqualTo(Styles.HEAT_WARNING);
    }

    /// The user changes the server in his list.
    private static void limits(Duration longAfter, Duration tooLongAfter) {
        FleetServer server = window.source.fleet().servers().getFirst();
        RegisteredServer old = server.server();
        time = time.plusSeconds(1);
        window.source.publish(new FleetState(time, List.of(new FleetServer(new RegisteredServer(old.id(), old.name(),
                old.target(), null, old.tags(), old.environment(), old.accessMode(), old.cores(), old.interval(), false,
                new DurationLimits(longAfter, tooLongAfter)), server.state(), server.load()))));
        window.publish(Shop.at(time));
    }

    private static String shade(int pid, String column) {
        return cell(pid, column).getStyleClass().stream()
                .filter(Set.of(Styles.HEAT_WARNING, Styles.HEAT_DANGER)::contains).collect(Collectors.joining());
    }

    @Test
    void copiesHoldTheNumbersThemselvesAndNothingWhereNothingIsKnown() {
        choose(Set.copyOf(COLUMNS));
        window.publish(answered());
        copyAll(Format.CSV);
        assertThat(screen.clipboard()).contains("\"Xmin age\",\"Locks\",\"Temp\",\"Encryption\"")
                .contains(",\"1204\",\"17\",\"26214400\",\"TLSv1.3\",");
        window.publish(States.sampled(answered(), TempFiles.PROBE, time, new SampleOutcome.Denied<>("42501", "no")));
        copyAll(Format.CSV);
        assertThat(screen.clipboard()).contains(",\"1204\",\"17\",,\"TLSv1.3\",").doesNotContain("denied");
        copyAll(Format.MARKDOWN);
        assertThat(screen.clipboard()).contains("| 1204 | 17 |  | TLSv1.3 |");
        copyAll(Format.JSON);
        assertThat(screen.clipboard()).contains("\"Xmin age\": 1204, \"Locks\": 17, \"Temp\": null");
    }

    private static void copyAll(Format format) {
        window.robot.interact(() -> window.table().copies().copyAll(format));
    }

    private static ServerState answered() {
        ServerState state = Shop.at(time);
        List<SessionTraits> traits = state.rows(Session.PROBE).stream()
                .map(each -> new SessionTraits(each.pid(), each.backendStart(), each.pid() == READER ? 1_204L : null,
                        each.pid() == READER, each.pid() == READER ? "TLSv1.3" : null, false))
                .toList();
        state = States.read(state, SessionTraits.PROBE, time, traits);
        state = States.read(state, HeldLocks.PROBE, time, List.of(new HeldLocks(READER, 17)));
        return States.read(state, TempFiles.PROBE, time, List.of(new TempFiles(READER, 2, 25 << 20)));
    }

    /// Shows just these of the columns, through the chooser.
    private static void choose(Set<String> wanted) {
        window.robot.interact(() -> window.node("columnsButton", Button.class).fire());
        window.settle();
        window.robot.interact(() -> COLUMNS.forEach(
                column -> window.node("column-" + column, CheckBox.class).setSelected(wanted.contains(column))));
        window.robot
                .interact(() -> window.node("columnChooser", javafx.scene.Node.class).getScene().getWindow().hide());
        window.settle();
        assertThat(screen.columns().stream().filter(COLUMNS::contains).collect(Collectors.toSet())).isEqualTo(wanted);
    }

    private static List<String> cells(int pid) {
        return COLUMNS.stream().map(column -> cell(pid, column).getText()).toList();
    }

    private static TableCell<?, ?> cell(int pid, String column) {
        return window.row(pid).lookupAll(".table-cell").stream().map(each -> (TableCell<?, ?>) each)
                .filter(each -> each.getTableColumn() != null && column.equals(each.getTableColumn().getId()))
                .findFirst().orElseThrow();
    }
}
