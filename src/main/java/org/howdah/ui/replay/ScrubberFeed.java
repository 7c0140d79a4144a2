package org.howdah.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for what the scrubber shows: the load and the events of the stretch around the clock of a replay, each stretch once.
/// Screen thread; the history is asked on another.
final class ScrubberFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ScrubberFeed.class);
    /// What is usual is told by the time before.
    private static final Duration BEFORE = Duration.ofMinutes(10);
    /// While a stretch is still being recorded its picture is made anew so often.
    private static final Duration GROWS = Duration.ofSeconds(10);

    private final ReplayPort port;
    private final ScreenClock screen;
    private final Zone zone;
    private final Scrubber scrubber;
    private ScrubberWindow window = ScrubberWindow.USUAL;
    private @Nullable ServerId server;
    private @Nullable TimeRange asked;
    private @Nullable ServerId askedOf;
    private Instant askedAt = Instant.MIN;

    ScrubberFeed(ReplayPort port, ScreenClock screen, Zone zone, Scrubber scrubber) {
        this.port = port;
        this.screen = screen;
        this.zone = zone;
        this.scrubber = scrubber;
    }

    /// Whose load it is; null for none.
    void look(@Nullable ServerId wanted) {
        server = wanted;
    }

    /// How long the stretch is.
    Duration span() {
        return window.span();
    }

    /// A shorter or a longer stretch.
    void zoom(boolean closer) {
        window = closer ? window.closer() : window.farther();
    }

    /// Shows the stretch around the clock of the replay, and asks for it where it is another one than before.
    void show(Instant time) {
        TimeRange wanted = window.at(time);
        ServerId of = server;
        if (wanted.equals(asked) && (of == null ? askedOf == null : of.equals(askedOf))) {
            return;
        }
        boolean other = !wanted.equals(scrubber.view().window()) || of == null || !of.equals(askedOf);
        asked = wanted;
        askedOf = of;
        askedAt = screen.clock().instant();
        if (other) {
            scrubber.show(ScrubberView.empty(wanted), window.label(), zone.get());
        }
        if (of != null) {
            Duration step = window.step();
            port.questions().execute(() -> ask(of, wanted, step));
        }
    }

    /// Asks again for a stretch that is still being recorded.
    ///
    /// @param time of the replay
    /// @param now what the clock on the wall says
    void grow(Instant time, Instant now) {
        TimeRange shown = asked;
        if (shown != null && shown.contains(now) && Duration.between(askedAt, now).compareTo(GROWS) >= 0) {
            asked = null;
            show(time);
        }
    }

    /// On a thread that may wait.
    private void ask(ServerId of, TimeRange wanted, Duration step) {
        try {
            TimeRange more = new TimeRange(wanted.from().minus(BEFORE), wanted.to());
            Load load = port.history().load(new LoadQuestion(of, LoadDimension.WAIT_CLASS, more),
                    (int) more.length().dividedBy(step));
            List<HistoryEvent> events = port.history().events(of, wanted);
            ScrubberView made = ScrubberView.of(wanted, load, events);
            screen.uiThread().execute(() -> {
                if (wanted.equals(asked) && of.equals(askedOf)) {
                    scrubber.show(made, window.label(), zone.get());
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The load of {} cannot be drawn: {}", wanted, e.getMessage(), e);
        }
    }
}
