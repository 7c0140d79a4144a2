package org.howdah.ui.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.howdah.analysis.Finding;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.Session;

/// A line of the page.
record EpisodeRow(Finding finding) {
    private static final Duration LEAST_MARGIN = Duration.ofSeconds(30);
    private static final Duration AROUND_A_MOMENT = Duration.ofMinutes(5);
    private static final int MARGIN_SHARE = 5;

    /// The newest first.
    static final Comparator<EpisodeRow> ORDER = Comparator.comparing(EpisodeRow::start).reversed()
            .thenComparing(row -> row.finding().kind()).thenComparing(EpisodeRow::key);

    /// By which it is the same when it is asked for again.
    String key() {
        Session session = finding.session();
        return switch (finding.kind()) {
            case LONG_TRANSACTION, IDLE_TRANSACTION -> "transaction " + (session == null
                    ? finding.range().from().toString()
                    : session.key().word() + " " + session.xactStart() + session.stateChange());
            default -> finding.kind() + " " + finding.range().from();
        };
    }

    Instant start() {
        return finding.range().from();
    }

    /// What the window shows of it: all, and a part of what was before and after.
    TimeRange shown() {
        Duration length = EpisodeWords.length(finding);
        Duration margin = length.isZero() ? AROUND_A_MOMENT : length.dividedBy(MARGIN_SHARE);
        margin = margin.compareTo(LEAST_MARGIN) < 0 ? LEAST_MARGIN : margin;
        return new TimeRange(Instant.ofEpochSecond(finding.range().from().minus(margin).getEpochSecond()),
                Instant.ofEpochSecond(finding.range().to().plus(margin).getEpochSecond() + 1));
    }
}
