package org.howdah.ui.load;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionFilter;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.PrivilegeNotice;
import org.howdah.ui.control.StatusShape;
import org.jspecify.annotations.Nullable;

/// How far the chart may be believed, in words. Pure.
final class LoadStates {
    private LoadStates() {}

    /// What stands in the place of a chart on which nothing was sampled.
    ///
    /// @param first when the recording begins; null where that is not known
    static EmptyPanel.Content nothing(@Nullable Instant first, ZoneId zone) {
        return new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("load.nothing"), first == null
                ? Messages.text("load.nothingYet")
                : Messages.text("load.nothingHere", Times.dateAndTime(first, zone)), null);
    }

    /// Why no answer came.
    static Optional<Notice> problem(@Nullable String sentence) {
        return Optional.ofNullable(sentence).map(why -> new Notice(StatusShape.Status.WARNING, why, null));
    }

    /// What was rolled up knows some things of a session no more, by which the user may filter.
    static Optional<Notice> uncertain(@Nullable Load load) {
        long uncertain = load == null ? 0 : load.buckets().stream().mapToLong(LoadBucket::uncertain).sum();
        if (load == null || uncertain == 0) {
            return Optional.empty();
        }
        long known = load.buckets().stream().mapToLong(LoadBucket::total).sum();
        return Optional.of(new Notice(StatusShape.Status.UNKNOWN, Messages.text("load.uncertain",
                Units.percent((double) uncertain / (uncertain + known))), null));
    }

    /// Why a filter may count less than the user thinks, so that nothing is missing silently.
    static Optional<Notice> narrowed(@Nullable Load load, LoadFilter filter) {
        if (load == null || filter.values().isEmpty() || load.samples() == 0) {
            return Optional.empty();
        }
        String sentence = SessionFilter.isByText(filter)
                ? Messages.text("load.byText")
                : load.total() == 0 ? Messages.text("load.nonePasses") : "";
        return sentence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(StatusShape.Status.UNKNOWN, sentence, null));
    }

    /// Sessions of which this role may not see what they do are in no count.
    static Optional<Notice> masked(ServerState state) {
        return PrivilegeNotice.of(state, state.latest(Session.PROBE).map(_ -> SessionCounts.of(state)).orElse(null));
    }

    /// The chart in a sentence.
    static String summary(LoadStack stack, LoadTotals totals, ZoneId zone) {
        if (totals.samples() == 0) {
            return Messages.text("load.nothing");
        }
        String range = LoadWords.range(totals.range(), zone);
        String average = Units.number(totals.average(), 1);
        Instant at = totals.peakAt();
        String sentence = totals.peak() == null || at == null
                ? Messages.text("load.summaryAverage", range, average)
                : Messages.text("load.summary", range, average, Units.count(totals.peak()), Times.time(at, zone));
        int most = stack.mostly(totals);
        return most < 0
                ? sentence
                : Messages.text("load.summaryMostly", sentence, Units.percent(totals.share(most)),
                        stack.bands().get(most).value());
    }
}
