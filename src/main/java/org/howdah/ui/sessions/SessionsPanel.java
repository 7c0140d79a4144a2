package org.howdah.ui.sessions;

import java.util.OptionalLong;
import org.howdah.analysis.Freshness;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionMode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.text.Units;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.EmptyPanel.Content;
import org.howdah.ui.control.EmptyPanel.Sign;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.jspecify.annotations.Nullable;

/// What stands in the place of the table while there are no rows.
final class SessionsPanel {
    private SessionsPanel() {}

    static void show(EmptyPanel panel, SessionsModel model) {
        if (!model.rows().isEmpty()) {
            panel.hide();
            return;
        }
        if (model.readAt() != null) {
            panel.show(model.isNarrowed() ? nobodyMatches(model) : nobody(model.counts()));
            return;
        }
        switch (model.freshness()) {
            case Freshness.Loading _,Freshness.Fresh _ -> panel.showLoading(Messages.text("sessions.loading"));
            case Freshness.NotAnswering _ -> panel.show(
                    new Content(Sign.WARNING, Messages.text("sessions.notAnswering"), null, null));
            case Freshness.Down(_, var fault, var wait) -> panel.show(new Content(Sign.ERROR,
                    Messages.text("sessions.down"), fault.sentence() + " " + Notice.nextAttempt(wait), null));
            case Freshness.Paused _ -> panel.show(
                    new Content(Sign.PAUSED, Messages.text("sessions.paused"), null, null));
            case Freshness.Unrecorded _ -> panel.show(new Content(Sign.EARLY,
                    Messages.text("sessions.unrecorded"), Messages.text("sessions.unrecordedHow"), null));
            case Freshness.Refused(_, var outcome) -> panel.show(
                    new Content(sign(outcome), title(outcome), Notice.message(outcome), null));
        }
    }

    private static Content nobody(@Nullable SessionCounts counts) {
        String idle = Units.count(counts == null ? OptionalLong.empty() : counts.idle());
        return new Content(Sign.GOOD, Messages.text("sessions.nobody"), Messages.text("sessions.nobodyIdle", idle),
                null);
    }

    /// Good news where the mode looks for trouble.
    private static Content nobodyMatches(SessionsModel model) {
        SessionMode mode = model.view().wish().mode();
        boolean filtered = model.isFiltered();
        String title = switch (mode) {
            case ACTIVE -> Messages.text("sessions.nobody");
            case WAITING -> Messages.text("sessions.nobodyWaits");
            case BLOCKING -> Messages.text("sessions.nobodyBlocks");
            case IDLE_IN_TRANSACTION -> Messages.text("sessions.nobodyHolds");
            case ALL -> Messages.text("sessions.nobodyMatches");
        };
        String total = Units.count(model.sessions().size());
        return new Content(filtered ? Sign.FILTERED : Sign.GOOD,
                filtered ? Messages.text("sessions.nobodyMatches") : title,
                filtered ? Messages.text("sessions.clearFilter", total) : Messages.text("sessions.otherModes", total),
                null);
    }

    private static Sign sign(SampleOutcome<?> outcome) {
        return outcome instanceof SampleOutcome.Unsupported<?> ? Sign.MISSING : Sign.WARNING;
    }

    private static String title(SampleOutcome<?> outcome) {
        return switch (outcome) {
            case SampleOutcome.Unsupported<?> _ -> Messages.text("sessions.unsupported");
            case SampleOutcome.Denied<?> _ -> Messages.text("sessions.denied");
            case SampleOutcome.TimedOut<?> _ -> Messages.text("sessions.timedOut");
            case SampleOutcome.Read<?> _,SampleOutcome.Unreachable<?> _,SampleOutcome.Failed<?> _ ->
                Messages.text("sessions.failed");
        };
    }
}
