package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.text.TableText;
import org.howdah.ui.Contexts;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.range.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The Episodes page over half an hour that a test made: two sessions at work, one that holds a transaction open from the
/// beginning, five minutes of six that wait for a lock, and a restart.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EpisodesWindowIT {
    private static final Instant END = States.NOON;
    private static final Instant FROM = END.minusSeconds(600);
    private static final Instant TO = END.minusSeconds(300);
    private static final Instant RESTART = END.minusSeconds(120);

    private final Made past = new Made();
    private WindowFixture window;

    /// As long as it is not broken, of every second.
    private static final class Made extends BreakablePast {
        private final List<LoadCounter.Second> seconds = new ArrayList<>();

        @Override
        PicturedPast made() {
            return new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of(new HistoryEvent(States.SERVER,
                    RESTART, EventKind.RESTARTED, null, 0, "The server was started.")));
        }

        @Override
        public Optional<ServerState> stateAt(ServerId server, Instant time) {
            return Optional.of(Shop.at(END));
        }
    }

    @BeforeAll
    void open() throws Exception {
        Session idle = SessionBuilder.session(30, END.minusSeconds(1_500)).of("carl", "psql", "10.0.0.3")
                .idleInTransaction(Duration.ofMinutes(1), Duration.ofMinutes(2)).build();
        for (int t = -1_800; t < 0; t++) {
            Instant time = END.plusSeconds(t);
            List<Session> sessions = new ArrayList<>();
            sessions.add(idle);
            for (int i = 0; i < (time.isBefore(FROM) || !time.isBefore(TO) ? 2 : 8); i++) {
                SessionBuilder session = SessionBuilder.session(10 + i, time).of("anna", "web", "10.0.0.1")
                        .text("UPDATE stock");
                sessions.add(i < 2 ? session.build() : session.waits("Lock", "relation").build());
            }
            past.seconds.add(new LoadCounter.Second(time.plusMillis(100), sessions));
        }
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
            past.broken = false;
            window.clock.set(END.plusMillis(400));
            window.shell().time().toLive();
            window.shell().time().show(new Span.Live(Duration.ofMinutes(15)));
            window.shell().go(PageId.SESSIONS);
            window.shell().go(PageId.EPISODES);
        });
        window.settle();
    }

    @AfterEach
    void javaFxComplainsOfNothing() {
        assertThat(window.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private LiveTable<Object, Object> table() {
        return window.node("episodesTable", LiveTable.class);
    }

    private List<String> lines() {
        return table().copies().all(TableText.Format.TEXT).lines().skip(1).toList();
    }

    private TimeRange shown() {
        return window.shell().time().range(window.clock.instant());
    }

    private void openKind(String kind) {
        window.robot.interact(() -> window.node("kind-" + kind, ToggleButton.class).fire());
        window.settle();
    }

    @Test
    void whatStandsOutIsListedTheNewestFirstWithItsCause() {
        assertThat(lines()).hasSize(4);
        assertThat(lines().get(0)).startsWith("Restart").contains("The server was started.");
        assertThat(lines().subList(1, 3)).anyMatch(line -> line.startsWith("Spike") && line.contains("mostly Lock")
                && line.contains("UPDATE stock"));
        assertThat(lines().subList(1, 3)).anyMatch(line -> line.startsWith("Blocking")
                && line.contains("root of the queue"));
        assertThat(lines().get(3)).startsWith("Idle transaction").contains("30 carl · psql");
        assertThat(window.text("episodesSubtitle")).isEqualTo("4 in this range");
    }

    @Test
    void aChipShowsOneKindAndAnotherClickAll() {
        openKind("blocking");
        assertThat(lines()).hasSize(1).allMatch(line -> line.startsWith("Blocking"));
        openKind("blocking");
        assertThat(lines()).hasSize(4);
    }

    @Test
    void aClickOnItsStartSetsTheRangeWithMarginsAndOpensLoad() {
        openKind("blocking");
        window.robot.clickOn("#episodesTable .table-row-cell .hyperlink");
        window.settle();
        assertThat(Objects.requireNonNull(window.shell().place()).page()).isEqualTo(PageId.LOAD);
        assertThat(window.shell().time().span()).isInstanceOf(Span.Fixed.class);
        assertThat(shown().from()).isBetween(FROM.minusSeconds(80), FROM.minusSeconds(55));
        assertThat(shown().to()).isBetween(TO.plusSeconds(55), TO.plusSeconds(80));
    }

    @Test
    void enterAndTheButtonDoTheSame() {
        window.robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(0);
        });
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(Objects.requireNonNull(window.shell().place()).page()).isEqualTo(PageId.LOAD);
        assertThat(shown().contains(RESTART)).isTrue();

        begin();
        assertThat(window.node("showEpisode", Button.class).isDisabled()).isTrue();
        window.robot.interact(() -> table().getSelectionModel().clearAndSelect(0));
        window.robot.interact(() -> window.node("showEpisode", Button.class).fire());
        window.settle();
        assertThat(Objects.requireNonNull(window.shell().place()).page()).isEqualTo(PageId.LOAD);
    }

    @Test
    void aRangeWithoutAnythingSaysSo() {
        window.robot.interact(() -> window.shell().time().show(new Span.Fixed(
                new TimeRange(END.minusSeconds(7_200), END.minusSeconds(6_000)))));
        window.settle();
        assertThat(window.node("episodesEmpty", Node.class).getAccessibleText())
                .isEqualTo("Nothing stood out in this range");
        assertThat(lines()).isEmpty();
    }

    @Test
    void aHistoryThatCannotBeReadSaysSoAndKeepsWhatIsShown() {
        window.robot.interact(() -> {
            past.broken = true;
            window.shell().time().show(new Span.Live(Duration.ofHours(1)));
        });
        window.settle();
        assertThat(window.node("episodesNotice", Node.class).getAccessibleText()).contains("The history is broken.");
        assertThat(lines()).hasSize(4);
    }
}
