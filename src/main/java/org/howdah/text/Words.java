package org.howdah.text;

/// Words that agree with a number. Any thread.
public final class Words {
    private Words() {}

    /// `1 session`, `2 sessions`, `0 sessions`, `1 204 sessions`.
    public static String count(long count, String one, String many) {
        return Units.count(count) + ' ' + (count == 1 ? one : many);
    }
}
