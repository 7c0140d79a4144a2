package org.howdah.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.chart.TrackView;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.StatusShape;
import org.jspecify.annotations.Nullable;

/// Why there is nothing to be seen, in words. Pure.
final class TimelineStates {
    private static final int LONGEST = 120;

    private TimelineStates() {}

    /// What stands in the place of a chart; null where something is known.
    static @Nullable String words(Panel panel, TrackView view, ServerState state) {
        if (!view.isEmpty()) {
            return null;
        }
        SampleOutcome<?> outcome = state.probe(panel.probe()).map(ProbeState::outcome).orElse(null);
        return switch (outcome) {
            case SampleOutcome.Denied<?> denied ->
                Messages.text("timeline.denied", SafeText.line(Notice.message(denied), LONGEST));
            case SampleOutcome.Unsupported<?> _ -> Messages.text("timeline.unsupported");
            case null, default -> panel == Panel.LAG
                    ? Messages.text("timeline.noStandby")
                    : panel == Panel.DELAY
                            ? Messages.text("timeline.noDelay")
                            : panel == Panel.SIZE
                                    ? Messages.text("timeline.rarely")
                                    : Messages.text("timeline.notRecorded");
        };
    }

    /// Why no answer came.
    static Optional<Notice> problem(@Nullable String sentence) {
        return Optional.ofNullable(sentence).map(why -> new Notice(StatusShape.Status.WARNING, why, null));
    }

    /// What stands in the place of all charts.
    static EmptyPanel.Content nothing(@Nullable Instant first, ZoneId zone) {
        return new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("timeline.nothing"), first == null
                ? Messages.text("timeline.nothingYet")
                : Messages.text("timeline.nothingHere", Times.dateAndTime(first, zone)), null);
    }
}
