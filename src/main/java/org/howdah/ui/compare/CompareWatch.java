package org.howdah.ui.compare;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.range.Span;
import org.jspecify.annotations.Nullable;

/// Asks while the page is shown: when it is opened, when the window shows or counts something else, when something else is
/// held against it, and every ten seconds while time goes on. Screen thread.
final class CompareWatch {
    /// A stretch that moves on is compared anew each ten seconds.
    private static final int BEATS = 10;

    private final CompareDesk desk;
    private final CompareFeed.Listener listener;
    private final IntSupplier steps;
    private final Supplier<LoadDimension> dimension;
    private @Nullable CompareFeed feed;
    private CompareFeed.@Nullable Ranges asked;
    private Heartbeat.@Nullable Beat beat;
    private Subscription listening = Subscription.EMPTY;
    private int beats;

    /// What else follows the window and the choice while the page is shown.
    interface Follower {
        void filterChanged();

        void againstChanged(CompareChoice.Against wanted);

        void whyWanted();
    }

    /// @param steps of the charts that there is room for; 0 before that is known
    /// @param dimension by which is divided what differs
    CompareWatch(CompareDesk desk, CompareFeed.Listener listener, IntSupplier steps,
            Supplier<LoadDimension> dimension) {
        this.desk = desk;
        this.listener = listener;
        this.steps = steps;
        this.dimension = dimension;
    }

    boolean isOpen() {
        return feed != null;
    }

    void open(Follower follower) {
        feed = new CompareFeed(desk, listener);
        beats = 0;
        listening = Subscription.combine(
                desk.time().spanProperty().subscribe(_ -> refresh(true)),
                desk.time().replayedProperty().subscribe(_ -> refresh(false)),
                desk.choice().againstProperty().subscribe(wanted -> {
                    follower.againstChanged(wanted);
                    refresh(true);
                }),
                desk.choice().ownProperty().subscribe(_ -> refresh(true)),
                desk.choice().whyProperty().subscribe(_ -> follower.whyWanted()),
                desk.time().filterProperty().subscribe(_ -> {
                    follower.filterChanged();
                    asked = null;
                    refresh(true);
                }));
        beat = desk.screen().heartbeat().start(this::beat);
    }

    void close() {
        listening.unsubscribe();
        if (feed != null) {
            feed.close();
            feed = null;
        }
        asked = null;
        if (beat != null) {
            beat.stop();
        }
    }

    /// The ranges that are held against each other; null before anything was asked.
    CompareFeed.@Nullable Ranges asked() {
        return asked;
    }

    private void beat() {
        beats++;
        if (desk.time().span() instanceof Span.Live && beats % BEATS == 0) {
            refresh(true);
        }
    }

    /// @param anew whether what was asked already is asked again
    void refresh(boolean anew) {
        CompareFeed open = feed;
        int wanted = steps.getAsInt();
        if (open == null || wanted <= 0 || (!anew && asked != null)) {
            return;
        }
        TimeRange range = desk.time().range(desk.now());
        CompareFeed.Ranges ranges = new CompareFeed.Ranges(desk.choice().before(range), range);
        if (!ranges.equals(asked)) {
            asked = ranges;
            open.askLoads(ranges, wanted);
            open.askDifference(ranges, dimension.get());
            open.askWhy(ranges);
        }
    }

    /// Of another dimension.
    void askDifference() {
        if (feed != null && asked != null) {
            feed.askDifference(asked, dimension.get());
        }
    }
}
