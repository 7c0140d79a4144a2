package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.Session;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.range.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The Compare page over a past that a test made: an hour with two sessions at work each second, and a last five minutes
/// in which one of them is gone and six with a new statement have come.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareWindowIT {
    private static final Instant END = States.NOON;
    private static final Instant SPIKE = END.minusSeconds(300);
    private static final TimeRange LAST = new TimeRange(SPIKE, END);

    private WindowFixture window;

    private static LoadCounter.Second second(Instant time) {
        boolean late = !time.isBefore(SPIKE);
        List<Session> sessions = new ArrayList<>();
        sessions.add(SessionBuilder.session(11, END).of("anna", "web", "10.0.0.1").text("SELECT 1").build());
        if (!late) {
            sessions.add(SessionBuilder.session(12, END).of("bert", "jobs", "10.0.0.2").text("DELETE FROM old")
                    .build());
        }
        for (int i = 0; late && i < 6; i++) {
            sessions.add(SessionBuilder.session(20 + i, END).of("anna", "web-2", "10.0.0.1")
                    .waits("LWLock", "BufferMapping").text("SELECT tags").build());
        }
        return new LoadCounter.Second(time, sessions);
    }

    @BeforeAll
    void open() throws Exception {
        List<LoadCounter.Second> seconds = new ArrayList<>();
        for (int t = -3_900; t < 0; t++) {
            seconds.add(second(END.plusSeconds(t).plusMillis(100)));
        }
        PicturedPast past = new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of());
        window = new WindowFixture(FakeFleet.of(Shop.at(END)), new KeptPreferences(),
                context -> Contexts.with(context, past), 1_280, 860);
    }

    @AfterAll
    void close() throws Exception {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.robot.interact(() -> {
            window.clock.set(END.plusMillis(400));
            window.shell().time().filterProperty().set(LoadFilter.CLIENTS);
            window.shell().openExplain(States.SERVER, LAST);
            window.node("changesTab-statements", ToggleButton.class).fire();
            window.node("changesFilter", TextField.class).clear();
        });
        window.settle();
    }

    @AfterEach
    void javaFxComplainsOfNothing() {
        assertThat(window.complaints()).isEmpty();
    }

    private PageId page() {
        return Objects.requireNonNull(window.shell().place()).page();
    }

    private TableView<?> table(String tab) {
        return window.node("changes-" + tab, TableView.class);
    }

    private void choose(String button) {
        window.robot.interact(() -> window.node(button, ToggleButton.class).fire());
        window.settle();
    }

    @Test
    void aNewStatementIsTheFirstLineAndHasTheKeyboard() {
        assertThat(window.text("explainTitle-0")).isEqualTo("New statement: SELECT tags");
        assertThat(window.text("explainFigures-0")).isEqualTo("load 0.00 → 6.00; mostly LWLock");
        assertThat(window.text("explainCaption")).isEqualTo("2.00 before, 7.00 now, +5.00");
        assertThat(window.text("compareAFigures")).isEqualTo("average 2.00, peak 2");
        assertThat(window.text("compareBFigures")).startsWith("average 7.00, peak 7");
        assertThat(window.node("explain-0", Node.class).isFocused()).isTrue();
    }

    @Test
    void enterOnALineShowsTheLoadOfItAlone() {
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(page()).isEqualTo(PageId.LOAD);
        assertThat(window.shell().time().filterProperty().get())
                .isEqualTo(LoadFilter.CLIENTS.with(LoadDimension.STATEMENT, "text SELECT tags"));
        assertThat(window.shell().time().span()).isEqualTo(new Span.Fixed(LAST));
        assertThat(window.text("legendTotal")).isEqualTo("6.00");
    }

    @Test
    void arrowsGoFromLineToLineAndAClickOpensOne() {
        window.robot.push(KeyCode.DOWN);
        assertThat(window.node("explain-1", Node.class).isFocused()).isTrue();
        window.robot.push(KeyCode.UP);
        assertThat(window.node("explain-0", Node.class).isFocused()).isTrue();
        window.robot.clickOn("#explain-0");
        window.settle();
        assertThat(page()).isEqualTo(PageId.LOAD);
    }

    @Test
    void rowsSayWhatIsNewWhatIsGoneAndByHowMuch() {
        window.robot.interact(() -> table("statements").getSelectionModel().selectAll());
        window.robot.interact(() -> table("statements").requestFocus());
        window.robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied()).contains("0\t6\t6\t", "new\tSELECT tags", "1\t0\t-1\t", "gone\tDELETE FROM old",
                "1\t1\t0\t");
        choose("changesTab-users");
        assertThat(table("users").getItems()).hasSize(2);
    }

    private String copied() {
        List<String> text = new ArrayList<>();
        window.onScreenThread(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst().replace(".0", "");
    }

    @Test
    void filterKeepsRowsThatHaveItInTheirName() {
        window.robot.interact(() -> {
            window.shell().commands().filter();
            window.node("changesFilter", TextField.class).setText("OLD");
        });
        window.settle();
        assertThat(table("statements").getItems()).hasSize(1);
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(table("statements").getItems()).hasSize(3);
    }

    @Test
    void enterOnARowShowsTheLoadOfItAlone() {
        window.robot.interact(() -> {
            table("statements").requestFocus();
            table("statements").getSelectionModel().clearAndSelect(1);
        });
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(page()).isEqualTo(PageId.LOAD);
        assertThat(window.shell().time().filterProperty().get().values())
                .isEqualTo(Map.of(LoadDimension.STATEMENT, "text DELETE FROM old"));
    }

    @Test
    void whatWasNotRecordedIsNoTimeWithoutLoad() {
        choose("compareAgainst-day_before");
        assertThat(window.text("compareAFigures")).isEqualTo("average –, peak –");
        assertThat(window.text("explainCaption")).isEmpty();
        assertThat(table("statements").getItems()).isEmpty();
        choose("compareAgainst-hour_before");
        assertThat(window.text("explainTitle-0")).isEqualTo("New statement: SELECT tags");
    }

    @Test
    void whereNothingStandsOutThatIsSaid() {
        window.robot.interact(() -> window.shell().openExplain(States.SERVER,
                new TimeRange(SPIKE.minusSeconds(600), SPIKE)));
        window.settle();
        assertThat(window.robot.lookup("#explain .empty-state").queryAllAs(Node.class)).anySatisfy(
                panel -> assertThat(panel.getAccessibleText()).isEqualTo("Nothing stands out"));
    }

    @Test
    void aBrushOverAChartNarrowsItsRangeAndBackspaceGoesBack() {
        Bounds[] plot = new Bounds[1];
        window.onScreenThread(() -> {
            Node found = Objects.requireNonNull(window.node("compareB", Node.class).lookup(".load-plot"));
            plot[0] = found.localToScreen(found.getLayoutBounds());
        });
        double y = plot[0].getMinY() + plot[0].getHeight() / 2;
        double width = plot[0].getWidth();
        window.robot.moveTo(new Point2D(plot[0].getMinX() + width * 0.2, y)).press()
                .moveTo(new Point2D(plot[0].getMinX() + width * 0.6, y)).release();
        window.settle();
        TimeRange narrowed = window.shell().time().range(END);
        assertThat(narrowed.length()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(window.shell().time().range(END)).isEqualTo(LAST);
    }

    @Test
    void keysAndButtonsOfLoadLeadHereWithTheBrush() {
        window.robot.interact(() -> {
            window.shell().time().show(new Span.Fixed(new TimeRange(END.minusSeconds(900), END)));
            window.shell().go(PageId.LOAD);
        });
        window.settle();
        window.robot.interact(() -> window.node("loadChart", Node.class).requestFocus());
        window.robot.push(KeyCode.LEFT);
        window.robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        window.robot.push(KeyCode.C);
        window.settle();
        assertThat(page()).isEqualTo(PageId.COMPARE);
        assertThat(window.shell().time().range(END).length()).isLessThan(Duration.ofSeconds(60));
        window.robot.interact(() -> window.shell().go(PageId.LOAD));
        window.settle();
        window.robot.interact(() -> window.node("explainButton", Button.class).fire());
        window.settle();
        assertThat(page()).isEqualTo(PageId.COMPARE);
        assertThat(window.node("explain-0", Node.class).isFocused()).isTrue();
    }

    @Test
    void chartsRowsAndExplanationFollowTheFilterOfTheWindow() {
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.USER, "bert")));
        window.settle();
        assertThat(window.robot.lookup(".trail-chip").queryAll()).hasSize(1);
        assertThat(window.text("explainCaption")).isEqualTo("1.00 before, 0.00 now, -1.00".replace('-', '−'));
        assertThat(window.text("explainTitle-0")).isEqualTo("Statement that no longer runs: DELETE FROM old");
        assertThat(window.text("explainNote")).startsWith("Of the sessions that pass the filter.");
        assertThat(window.text("compareBFigures")).startsWith("average 0.00");
        assertThat(table("statements").getItems()).hasSize(1);

        window.robot.interact(() -> window.robot.lookup(".trail-chip").queryAs(Button.class).fire());
        window.settle();
        assertThat(window.text("explainTitle-0")).isEqualTo("New statement: SELECT tags");
        assertThat(window.node("explainNote", Node.class).isVisible()).isFalse();
    }

    @Test
    void helpOpensAndClosesWithItsKey() {
        window.robot.push(KeyCode.F1);
        assertThat(window.robot.lookup("#helpSheet").queryAll()).hasSize(1);
        window.robot.push(KeyCode.F1);
        assertThat(window.robot.lookup("#helpSheet").queryAll()).isEmpty();
    }
}
