package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.howdah.analysis.SessionGrouping;
import org.howdah.model.session.Session;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.text.TableText.Format;
import org.howdah.ui.States;
import org.howdah.ui.control.FilterBar;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Whatever the users of a server call themselves and send, the window stands.
class HostileTextsWindowIT {
    private static final int ROWS = 24;
    /// Each text is taken as a filter; to lay the page out after each would take as long as everything else.
    private static final int FILTERS_LAID_OUT = 4;
    private static final int ROUNDS = 20;
    private static final int MOST_ARE_CUT = 300;
    private static final List<SessionGrouping> GROUPINGS = Stream.of(SessionGrouping.values())
            .filter(by -> by != SessionGrouping.NONE).toList();

    @Test
    void noTextOfASessionHurtsTableDetailFilterCopiesTooltipOrGroups() throws Exception {
        List<HostileText> texts = HostileTexts.corpus();
        AtomicInteger cut = new AtomicInteger();
        try (WindowFixture window = new WindowFixture(States.up("hostile"), 1_000, 800)) {
            for (int from = 0; from < texts.size(); from += ROWS) {
                List<HostileText> some = texts.subList(from, Math.min(from + ROWS, texts.size()));
                window.publish(States.withSessions(States.up(some.getFirst().text()), States.NOON, sessions(some)));
                assertThat(window.complaints()).as("%s", some).isEmpty();
                window.onScreenThread(() -> {
                    for (int row = 0; row < some.size(); row++) {
                        window.table().getSelectionModel().clearAndSelect(row);
                        window.layout();
                    }
                });
                assertThat(window.complaints()).as("details of %s", some).isEmpty();
                window.onScreenThread(() -> {
                    for (Format format : Format.values()) {
                        assertThat(window.table().copies().all(format)).isNotEmpty();
                    }
                    FilterBar filter = window.node("filterBar", FilterBar.class);
                    for (int row = 0; row < some.size(); row++) {
                        filter.setText(some.get(row).text());
                        if (row % FILTERS_LAID_OUT == 0) {
                            window.layout();
                        }
                    }
                    filter.setText("");
                });
                assertThat(window.complaints()).as("filter and copies of %s", some).isEmpty();
                // With the detail open there is room for few columns.
                window.robot.interact(() -> window.node("detailClose", Button.class).fire());
                window.settle();
                window.onScreenThread(() -> cut.addAndGet(readInFull(window)));
                assertThat(window.complaints()).as("tooltips of %s", some).isEmpty();
                // By turns: every text is a title of some group, and every kind of group has some.
                group(window, GROUPINGS.get(from / ROWS % GROUPINGS.size()));
                assertThat(window.robot.lookup(".group-title").queryAll()).isNotEmpty();
                assertThat(window.complaints()).as("groups of %s", some).isEmpty();
                group(window, SessionGrouping.NONE);
            }
            assertThat(cut.get()).as("tooltips").isGreaterThan(MOST_ARE_CUT);
        }
    }

    /// Shows what the mouse shows over the first cut cell of each row, and counts those that have one.
    private static int readInFull(WindowFixture window) {
        int shown = 0;
        for (IndexedCell<?> row : window.rows()) {
            for (Node cell : row.lookupAll(".table-cell")) {
                Event.fireEvent(cell, mouse(MouseEvent.MOUSE_ENTERED_TARGET));
                Tooltip tip = (Tooltip) cell.getProperties().values().stream().filter(Tooltip.class::isInstance)
                        .findFirst().orElse(null);
                if (tip != null) {
                    tip.show(window.stage());
                    tip.getScene().getRoot().applyCss();
                    tip.getScene().getRoot().layout();
                    tip.hide();
                    shown++;
                }
                Event.fireEvent(cell, mouse(MouseEvent.MOUSE_EXITED_TARGET));
                if (tip != null) {
                    break;
                }
            }
        }
        return shown;
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(type, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false, false, false, false, false,
                true, false, false, null);
    }

    private static void group(WindowFixture window, SessionGrouping by) {
        new SessionsScreen(window).act("group-" + by.name().toLowerCase(Locale.ROOT));
    }

    /// Told in CPU time of the screen thread, which other work on the computer does not change much. Every refresh brings
    /// other texts: so each row is shaped and painted anew, which on a real server only few are.
    @Test
    void aHostileRowCostsAtMostThreeOrdinaryOnes() throws Exception {
        List<HostileText> hostile = HostileTexts.corpus();
        List<HostileText> ordinary = new ArrayList<>();
        for (int row = 0; row < ROUNDS * ROWS; row++) {
            ordinary.add(new HostileText("ordinary", "SELECT p.id, p.name FROM products p WHERE p.id = " + row));
        }
        try (WindowFixture window = new WindowFixture(States.up("hostile"), 1_000, 800)) {
            cost(window, ordinary);
            cost(window, hostile);
            double usual = cost(window, ordinary);
            double worst = cost(window, hostile);
            LoggerFactory.getLogger(HostileTextsWindowIT.class).info(
                    "FX CPU of a row with another text: ordinary {} us, hostile {} us", Math.round(usual / 1e3),
                    Math.round(worst / 1e3));
            assertThat(worst).isLessThan(3 * usual);
            assertThat(window.complaints()).isEmpty();
        }
    }

    /// Nanoseconds for each row.
    private static double cost(WindowFixture window, List<HostileText> texts) {
        AtomicLong before = new AtomicLong();
        AtomicLong after = new AtomicLong();
        window.onScreenThread(() -> before.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
        for (int round = 0; round < ROUNDS; round++) {
            List<HostileText> some = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                some.add(texts.get((round * ROWS + row) % texts.size()));
            }
            window.publish(States.withSessions(States.up("hostile"), States.NOON.plusSeconds(round), sessions(some)));
        }
        window.onScreenThread(() -> after.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
        return (double) (after.get() - before.get()) / (ROUNDS * ROWS);
    }

    private static List<Session> sessions(List<HostileText> texts) {
        List<Session> sessions = new ArrayList<>();
        for (HostileText hostile : texts) {
            String text = hostile.text();
            sessions.add(session(1_000 + sessions.size(), States.NOON).in(text).of(text, text, text).type(text)
                    .waits(text, text).text(text).build());
        }
        return sessions;
    }
}
