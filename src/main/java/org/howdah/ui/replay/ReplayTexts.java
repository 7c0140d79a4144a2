package org.howdah.ui.replay;

import java.time.Duration;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;

/// What the bar says of times, in words. Pure.
final class ReplayTexts {
    private static final long MINUTES = 60;
    private static final long HOURS = 24;

    private ReplayTexts() {}

    /// How long ago that was, in two units from an hour on: `4 h 07 min ago`.
    static String ago(Duration age) {
        long minutes = age.toMinutes();
        if (minutes < MINUTES) {
            return Durations.ago(age);
        }
        long hours = minutes / MINUTES;
        return hours < HOURS
                ? Messages.text("replay.hoursAgo", Long.toString(hours), two(minutes % MINUTES))
                : Messages.text("replay.daysAgo", Long.toString(hours / HOURS), two(hours % HOURS));
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
