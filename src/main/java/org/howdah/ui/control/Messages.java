package org.howdah.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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
}
