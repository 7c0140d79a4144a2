package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.howdah.text.TableText.Caption;
import org.howdah.text.TableText.Format;
import org.howdah.ui.Shop;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.junit.jupiter.api.Test;

/// What holds of every table of every page, and of every list that is a table in all but name: it is copied and exported
/// by the same keys, says what its copies hold, and the help of its page says where each of its columns comes from.
class TablesWindowIT extends EveryPage {
    private static final Set<String> TABLES = Set.of("serversTable", "costTable", "probeTable", "sessionsTable",
            "topLeft-statements", "topLeft-wait_events", "topLeftRaw", "topRight-sessions", "topRight-users",
            "topRight-clients", "topRight-applications", "topRight-databases", "loadTwin", "timelineTwin",
            "changes-statements", "changes-wait_events", "changes-users", "changes-clients", "changes-applications",
            "changes-databases", "episodesTable");
    private static final Set<PageId> OF_A_RANGE = Set.of(PageId.LOAD, PageId.COMPARE, PageId.TIMELINE,
            PageId.EPISODES);
    /// Their columns are the bands and charts that are shown, which the help names one by one.
    private static final Set<String> TWINS = Set.of("loadTwin", "timelineTwin");

    private interface Look {
        void at(PageId page, LiveTable<?, ?> table);
    }

    /// Every table, on every tab of its page, with rows in it.
    private void forEachTable(Look look) {
        Set<String> seen = new LinkedHashSet<>();
        for (PageId page : PageId.inNavigation()) {
            go(page);
            tables().forEach(table -> once(seen, page, table, look));
            for (ToggleButton tab : tabs()) {
                window.robot.interact(tab::fire);
                window.settle();
                tables().forEach(table -> once(seen, page, table, look));
            }
        }
        assertThat(seen).isEqualTo(TABLES);
    }

    private void once(Set<String> seen, PageId page, LiveTable<?, ?> table, Look look) {
        if (table.isVisible() && !table.getItems().isEmpty() && seen.add(table.getId())) {
            look.at(page, table);
        }
    }

    /// What shows another table of the page.
    private List<ToggleButton> tabs() {
        return Stream.concat(
                window.robot.lookup(root(), ".toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(button -> String.valueOf(button.getId()).matches("(topLeft|topRight|changes)Tab-.*")),
                window.robot.lookup(root(), "#twinToggle").queryAllAs(ToggleButton.class).stream()).toList();
    }

    private String clipboard() {
        AtomicReference<String> copied = new AtomicReference<>("");
        window.robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        return copied.get();
    }

    @Test
    void everyTableIsCopiedAndExportedWithTheSameKeysAndSaysWhatItHolds() {
        List<Caption> captions = new ArrayList<>();
        forEachTable((page, table) -> {
            AtomicReference<String> file = new AtomicReference<>("");
            window.robot.interact(() -> {
                table.copies().setFiles((_, caption, content) -> {
                    captions.add(caption);
                    file.set(content.apply(Format.CSV));
                });
                table.requestFocus();
                table.getSelectionModel().clearAndSelect(0);
            });
            window.robot.push(KeyCode.SHORTCUT, KeyCode.C);
            String text = clipboard();
            assertThat(text).as(table.getId()).isEqualTo(table.copies().chosen(Format.TEXT));
            assertThat(text.lines()).as(table.getId()).hasSize(2);
            window.robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
            assertThat(clipboard()).as(table.getId()).startsWith("| ")
                    .isEqualTo(table.copies().chosen(Format.MARKDOWN));
            window.robot.push(KeyCode.SHORTCUT, KeyCode.E);
            Caption caption = captions.getLast();
            assertThat(file.get()).as(table.getId()).contains("\"" + caption.title() + "\"");
            if (page.isOfOneServer()) {
                assertThat(caption.title()).as(table.getId()).contains(" of shop-prod-01");
            }
            if (OF_A_RANGE.contains(page)) {
                assertThat(caption.title()).as(table.getId()).contains(" UTC to ");
            }
            assertThat(text.lines().findFirst().orElseThrow().split("\t", -1)).as(table.getId())
                    .doesNotHaveDuplicates();
            noneIsTheWordNull(table);
        });
        assertThat(captions).extracting(Caption::title).doesNotContain("").hasSize(TABLES.size());
    }

    /// Nothing is nothing in every format, and what is aligned as a number is one.
    private static void noneIsTheWordNull(LiveTable<?, ?> table) {
        assertThat(table.copies().all(Format.JSON)).as(table.getId()).doesNotContain("\"null\"");
        assertThat(table.copies().all(Format.TEXT)).as(table.getId())
                .doesNotContainPattern("(?:^|\t|\n)(?:null|NaN)(?:\t|\n)");
    }

    @Test
    void whereverTheKeyboardIsTheFirstTableOfThePageIsExported() {
        for (PageId page : List.of(PageId.SERVERS, PageId.LOAD, PageId.SESSIONS, PageId.COMPARE, PageId.EPISODES,
                PageId.COLLECTOR)) {
            go(page);
            LiveTable<?, ?> first = tables().stream().filter(table -> Names.isSeen(table)
                    && !table.getItems().isEmpty()).findFirst().orElseThrow();
            List<Caption> exported = new ArrayList<>();
            window.robot.interact(() -> {
                first.copies().setFiles((_, caption, _) -> exported.add(caption));
                window.node("nav-" + page.word(), Node.class).requestFocus();
            });
            window.robot.push(KeyCode.SHORTCUT, KeyCode.E);
            assertThat(exported).as("%s", page).hasSize(1);
        }
    }

    @Test
    void theHelpOfEveryPageSaysWhereEachColumnComesFrom() {
        forEachTable((page, table) -> {
            List<HelpSheet.Line> lines = Objects.requireNonNull(window.shell().page()).help().lines();
            if (!TWINS.contains(table.getId())) {
                for (var column : table.getColumns()) {
                    String name = ((LiveColumn<?, ?, ?>) column).name();
                    assertThat(lines).as("%s: %s", table.getId(), name).anySatisfy(line -> {
                        assertThat(line.name()).isEqualTo(name);
                        assertThat(line.words()).containsPattern(
                                "pg_\\w+|Howdah itself|clock of this computer|servers\\.json|SQLSTATE|from A and B");
                    });
                }
            }
        });
    }

    @Test
    void f1OpensAndClosesTheHelpOfEveryPageAndGivesTheKeyboardBack() {
        for (PageId page : PageId.inNavigation()) {
            go(page);
            Node before = window.stage().getScene().getFocusOwner();
            String title = Objects.requireNonNull(window.shell().page()).help().title();
            window.robot.push(KeyCode.F1);
            assertThat(window.node("helpSheet", Node.class).getAccessibleText()).as("%s", page).isEqualTo(title);
            window.robot.push(KeyCode.F1);
            assertThat(window.robot.lookup("#helpSheet").queryAll()).as("%s", page).isEmpty();
            assertThat(window.stage().getScene().getFocusOwner()).as("%s", page).isSameAs(before);
        }
    }

    @Test
    void locksAndChainOfASessionAreCopiedWithTheServersWords() {
        go(PageId.SESSIONS);
        SessionsScreen screen = new SessionsScreen(window);
        screen.reset();
        window.source.answer(Shop::inspect);
        screen.select(49_131);
        assertThat(copied("detailLocks", Format.TEXT)).isEqualTo("""
                Granted\tLock mode\tLock type\tObject\tFast path\tWaiting since
                true\tAccessShareLock\trelation\tproducts\ttrue\t
                true\tAccessShareLock\trelation\tproducts_category_id_rank_idx\ttrue\t
                true\tExclusiveLock\tvirtualxid\t17/20418\ttrue\t
                false\tAccessShareLock\trelation\tinventory\tfalse\t2026-03-01T10:10:54Z
                """);
        assertThat(copied("detailChain", Format.TEXT)).contains("PID\tUser");
        window.robot.interact(() -> window.node("detailLocks", Node.class).requestFocus());
        screen.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        assertThat(screen.clipboard()).isEqualTo(copied("detailLocks", Format.MARKDOWN));
        screen.reset();
    }

    @Test
    void legendAndAlertsAndExplanationAreCopiedAsTables() {
        go(PageId.LOAD);
        assertThat(copied("loadLegend", Format.TEXT)).startsWith("Band\tAAS\tShare, %\n")
                .containsPattern("\nLock\t1\\.33\\d+\t39\\.9\\d+\n")
                .containsPattern("\nCPU\\*\t2\\.0\t60\\.\\d+\nTotal\t3\\.33\\d+\t\n$");
        go(PageId.ALERTS);
        assertThat(copied("alertsScroll", Format.CSV)).startsWith("\"Server\",\"Rule\",")
                .contains("\"shop-prod-01\",\"sessions-blocked\",");
        go(PageId.COMPARE);
        window.robot.interact(() -> window.node("explain", Node.class).lookup("#explain-0").requestFocus());
        window.robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard().lines()).hasSize(2).first().isEqualTo("Rank\tCause\tFigures\tShare, %\tStatement");
        assertThat(copied("explain", Format.TEXT)).contains("UPDATE stock");
    }

    private String copied(String id, Format format) {
        AtomicReference<String> copied = new AtomicReference<>("");
        window.robot.interact(() -> copied.set(Copies.at(window.node(id, Node.class)).orElseThrow().all(format)));
        return copied.get();
    }
}
