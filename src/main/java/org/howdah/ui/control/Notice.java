package org.howdah.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.howdah.analysis.Freshness;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.StatusShape.Status;
import org.jspecify.annotations.Nullable;

/// One line about how far what is shown may be believed, in words. Pure.
///
/// @param text safe to show
/// @param remedy SQL that helps, to be copied; null for none
public record Notice(Status status, String text, @Nullable String remedy) {
    private static final int LONGEST_MESSAGE = 240;

    /// Nothing where all is well, or where there is nothing yet to be believed.
    ///
    /// @param read when the rows on the screen were read; null where there are none
    public static Optional<Notice> of(Freshness freshness, @Nullable Instant read, ZoneId zone) {
        return switch (freshness) {
            case Freshness.Fresh _,Freshness.Loading _,Freshness.Unrecorded _ -> Optional.empty();
            case Freshness.NotAnswering(var age) ->
                notice(Status.WARNING, Messages.text("notice.notAnswering", span(age)) + rowsFrom(read, zone));
            case Freshness.Down(var age, var fault, var wait) -> notice(Status.ERROR,
                    SafeText.line(fault.sentence(), LONGEST_MESSAGE) + " "
                            + Messages.text("notice.down", span(age)) + " " + nextAttempt(wait) + rowsFrom(read, zone));
            case Freshness.Paused(var age) ->
                notice(Status.PAUSED, Messages.text("notice.paused", span(age)) + rowsFrom(read, zone));
            case Freshness.Refused(_, var outcome) ->
                notice(Status.WARNING, SafeText.line(message(outcome), LONGEST_MESSAGE) + rowsFrom(read, zone));
        };
    }

    /// When the next attempt comes, as a sentence.
    public static String nextAttempt(@Nullable Duration wait) {
        if (wait == null) {
            return Messages.text("notice.noAttempt");
        }
        return wait.toSeconds() < 1
                ? Messages.text("notice.attemptNow")
                : Messages.text("notice.nextAttempt", span(wait));
    }

    /// The reason that came instead of rows; of the server, not yet safe.
    public static String message(SampleOutcome<?> outcome) {
        return switch (outcome) {
            case SampleOutcome.Read<?> _ -> "";
            case SampleOutcome.Unsupported<?>(var message) -> message;
            case SampleOutcome.Denied<?>(var state, var message) -> withState(state, message);
            case SampleOutcome.TimedOut<?>(var state, var message) -> withState(state, message);
            case SampleOutcome.Unreachable<?>(var state, var message) -> withState(state, message);
            case SampleOutcome.Failed<?>(var state, var message) -> withState(state, message);
        };
    }

    /// A time that one can watch counting: `9 s`, `1 min 12 s`, `2 h 05 min`.
    static String span(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return Messages.text("span.seconds", Long.toString(seconds));
        }
        if (seconds < 3_600) {
            return Messages.text("span.minutes", Long.toString(seconds / 60), Long.toString(seconds % 60));
        }
        return Messages.text("span.hours", Long.toString(seconds / 3_600), Long.toString(seconds / 60 % 60));
    }

    private static Optional<Notice> notice(Status status, String text) {
        return Optional.of(new Notice(status, text, null));
    }

    private static String rowsFrom(@Nullable Instant read, ZoneId zone) {
        return read == null ? "" : " " + Messages.text("notice.rowsFrom", Times.time(read, zone));
    }

    private static String withState(@Nullable String sqlState, String message) {
        return sqlState == null ? message : sqlState + ": " + message;
    }
}
