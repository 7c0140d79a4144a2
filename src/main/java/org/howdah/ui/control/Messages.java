package org.howdah.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.howdah.text.Units;

/// Every word that a window shows, by key, from `messages.properties`. A missing key is an error of ours, and throws.
public final class Messages {
    public static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.howdah.ui.messages", Locale.ROOT);

    private Messages() {}

    public static String text(String key) {
        return BUNDLE.getString(key);
    }

    /// The text with `{0}`, `{1}`, … filled in. Numbers are formatted by the caller: their form is ours, not the locale's.
    public static String text(String key, String... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }

    /// The text for this many: its format chooses the words by `{0}`, and `{1}` is the number as it is shown.
    ///
    /// @param more `{2}`, `{3}`, …
    public static String count(String key, long number, String... more) {
        Object[] values = new Object[more.length + 2];
        values[0] = number;
        values[1] = Units.count(number);
        System.arraycopy(more, 0, values, 2, more.length);
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
