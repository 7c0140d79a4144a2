package org.howdah.ui.timeline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.howdah.model.history.RecordedServer;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.range.Asker;
import org.jspecify.annotations.Nullable;

/// Asks while the page is shown: when the window shows another time, and while time goes on. Screen thread.
final class TimelineWatch {
    private final TimelineDesk desk;
    private final TimelineArrangement arrangement;
    private final TimelineBoard board;
    private final Consumer<TimelineAnswer> onAnswer;
    private final Consumer<String> onFailure;
    private @Nullable TimelineFeed feed;
    private @Nullable Asker beginnings;
    private Heartbeat.@Nullable Beat beat;
    private Subscription listening = Subscription.EMPTY;

    TimelineWatch(TimelineDesk desk, TimelineArrangement arrangement, TimelineBoard board,
            Consumer<TimelineAnswer> onAnswer, Consumer<String> onFailure) {
        this.desk = desk;
        this.arrangement = arrangement;
        this.board = board;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    /// Begins.
    ///
    /// @param onFilter after each change of what the window is narrowed to, and at once
    /// @return whether it did not ask already
    boolean open(Runnable onFilter) {
        if (feed != null) {
            return false;
        }
        feed = new TimelineFeed(desk, onAnswer, onFailure);
        beginnings = new Asker(desk.past(), desk.screen().uiThread());
        listening = Subscription.combine(
                desk.time().spanProperty().subscribe(_ -> refresh()),
                desk.time().replayedProperty().subscribe(_ -> refresh()),
                desk.time().filterProperty().subscribe(_ -> {
                    onFilter.run();
                    refresh();
                }));
        beat = desk.screen().heartbeat().start(this::tick);
        return true;
    }

    void close() {
        listening.unsubscribe();
        if (feed != null) {
            feed.close();
            feed = null;
        }
        if (beginnings != null) {
            beginnings.close();
        }
        if (beat != null) {
            beat.stop();
        }
    }

    private Set<Panel> wanted() {
        Set<Panel> wanted = EnumSet.noneOf(Panel.class);
        wanted.addAll(arrangement.shown());
        return wanted;
    }

    private void tick() {
        int steps = board.wantedSteps();
        if (feed != null && steps > 0) {
            feed.beat(wanted(), steps);
        }
    }

    /// Asks for what is shown now.
    void refresh() {
        int steps = board.wantedSteps();
        if (feed != null && steps > 0) {
            feed.refresh(wanted(), steps);
        }
    }

    /// Asks when the recording of the server begins.
    void askBeginning(Consumer<Optional<Instant>> onFirst) {
        Asker known = beginnings;
        if (known != null) {
            known.<Optional<Instant>>ask(queries -> queries.servers().stream()
                    .filter(each -> each.server().equals(desk.server())).findFirst().map(RecordedServer::first),
                    onFirst, onFailure);
        }
    }
}
