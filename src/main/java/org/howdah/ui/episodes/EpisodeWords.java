package org.howdah.ui.episodes;

import java.time.Duration;
import org.howdah.analysis.Finding;
import org.howdah.model.session.Session;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What stands out, in words and signs. Pure.
final class EpisodeWords {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 63;

    private EpisodeWords() {}

    static String kind(Finding.Kind kind) {
        return switch (kind) {
            case SPIKE -> Messages.text("episodes.spike");
            case BLOCKING -> Messages.text("episodes.blocking");
            case LONG_TRANSACTION -> Messages.text("episodes.longTransaction");
            case IDLE_TRANSACTION -> Messages.text("episodes.idleTransaction");
            case RESTART -> Messages.text("episodes.restart");
            case PROMOTION -> Messages.text("episodes.promotion");
            case REPLACEMENT -> Messages.text("episodes.replacement");
            case LOST -> Messages.text("episodes.lost");
            case GAP -> Messages.text("episodes.gap");
        };
    }

    /// So many of a kind, behind their number.
    static String kinds(Finding.Kind kind, long count) {
        return switch (kind) {
            case SPIKE -> Messages.count("episodes.spikes", count);
            case BLOCKING -> Messages.count("episodes.blockings", count);
            case LONG_TRANSACTION -> Messages.count("episodes.longTransactions", count);
            case IDLE_TRANSACTION -> Messages.count("episodes.idleTransactions", count);
            case RESTART -> Messages.count("episodes.restarts", count);
            case PROMOTION -> Messages.count("episodes.promotions", count);
            case REPLACEMENT -> Messages.count("episodes.replacements", count);
            case LOST -> Messages.count("episodes.losts", count);
            case GAP -> Messages.count("episodes.gaps", count);
        };
    }

    static Feather sign(Finding.Kind kind) {
        return switch (kind) {
            case SPIKE -> Feather.TRENDING_UP;
            case BLOCKING -> Feather.LOCK;
            case LONG_TRANSACTION -> Feather.CLOCK;
            case IDLE_TRANSACTION -> Feather.PAUSE_CIRCLE;
            case RESTART -> Feather.REFRESH_CW;
            case PROMOTION -> Feather.CHEVRONS_UP;
            case REPLACEMENT -> Feather.REPEAT;
            case LOST -> Feather.WIFI_OFF;
            case GAP -> Feather.SLASH;
        };
    }

    static String duration(Finding finding) {
        if (isMoment(finding.kind())) {
            return "";
        }
        String length = Durations.format(length(finding));
        return finding.open() ? Messages.text("episodes.open", length) : length;
    }

    static Duration length(Finding finding) {
        return isMoment(finding.kind()) ? Duration.ZERO : finding.range().length();
    }

    private static boolean isMoment(Finding.Kind kind) {
        return switch (kind) {
            case RESTART, PROMOTION, REPLACEMENT -> true;
            case SPIKE, BLOCKING, LONG_TRANSACTION, IDLE_TRANSACTION, LOST, GAP -> false;
        };
    }

    /// How much of it there was; empty where nothing can be counted.
    static String size(Finding finding) {
        if (Double.isNaN(finding.size())) {
            return "";
        }
        boolean whole = finding.size() == Math.rint(finding.size());
        return finding.kind() == Finding.Kind.SPIKE
                ? Messages.text("episodes.spikeSize", Units.number(finding.size(), 1),
                        Units.number(finding.usual(), 1))
                : Messages.text("episodes.blockingSize", Units.number(finding.size(), whole ? 0 : 1));
    }

    /// Who it was; empty where nobody was, or nobody knows.
    static String who(Finding finding) {
        Session session = finding.session();
        return session == null
                ? ""
                : Messages.text("episodes.who", Integer.toString(session.pid()), name(session.usename()),
                        name(session.applicationName()));
    }

    private static String name(@Nullable String name) {
        return name == null || name.isBlank() ? Units.UNKNOWN : SafeText.line(name, LONGEST_NAME);
    }

    /// Why it came, as far as that is known; safe to show.
    static String what(Finding finding) {
        String waitClass = finding.waitClass();
        String text = finding.text();
        return switch (finding.kind()) {
            case SPIKE -> waitClass == null
                    ? ""
                    : Messages.text("episodes.mostly", SafeText.line(waitClass, LONGEST_NAME));
            case BLOCKING -> finding.session() == null
                    ? Messages.text("episodes.rootUnknown")
                    : Messages.text("episodes.root");
            case LONG_TRANSACTION -> Messages.text("episodes.atWork");
            case IDLE_TRANSACTION -> Messages.text("episodes.doesNothing");
            case RESTART, PROMOTION, REPLACEMENT, LOST, GAP -> text == null
                    ? Messages.text("episodes.noReason")
                    : SafeText.line(text, LONGEST);
        };
    }

    /// The statement that goes with it, of the server; null where none does.
    static @Nullable String statement(Finding finding) {
        return switch (finding.kind()) {
            case SPIKE, BLOCKING, LONG_TRANSACTION, IDLE_TRANSACTION -> finding.text();
            case RESTART, PROMOTION, REPLACEMENT, LOST, GAP -> null;
        };
    }
}
