package org.howdah.settings;

/// How much of the past is kept on this computer.
///
/// @param days for which samples are kept as they were taken; what is rolled up stays longer
/// @param gigabytes that the history takes at most; when it is larger, the oldest goes first
public record HistoryLimits(int days, int gigabytes) {
    static final int MOST_DAYS = 90;
    static final int MOST_GIGABYTES = 10_000;

    public static final HistoryLimits USUAL = new HistoryLimits(7, 10);

    public HistoryLimits {
        if (days < 1 || days > MOST_DAYS || gigabytes < 1 || gigabytes > MOST_GIGABYTES) {
            throw new IllegalArgumentException("Neither nothing nor more than a disk can be kept");
        }
    }
}
