package org.howdah.text;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.howdah.ArchitectureException;

/// By which signs the digits of numbers are parted: those of everything that [Units] and [Durations] write in this
/// process. The window sets them as its user wants; a command does not, so that what it prints is the same everywhere.
/// Any thread.
///
/// @param group between thousands; empty for none
/// @param decimal before the fraction
@ArchitectureException(reason = "as the locale of Java itself: every figure of every page is written by it")
public record NumberStyle(String group, String decimal) {
    /// `1 234 567.8`, parted by thin spaces.
    public static final NumberStyle THIN_SPACE = new NumberStyle("\u2009", ".");
    /// `1234567.8`
    public static final NumberStyle PLAIN = new NumberStyle("", ".");

    private static volatile NumberStyle present = THIN_SPACE;

    /// That of a language and country.
    public static NumberStyle of(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String group = String.valueOf(symbols.getGroupingSeparator());
        // Spaces that do not break are as wide as others; the thin one is what we have in their place.
        return new NumberStyle(group.isBlank() || group.equals("\u00a0") || group.equals("\u202f")
                ? THIN_SPACE.group()
                : group, String.valueOf(symbols.getDecimalSeparator()));
    }

    /// Has all numbers written so from now on; what is written already stays.
    public static void use(NumberStyle style) {
        present = style;
    }

    static NumberStyle present() {
        return present;
    }
}
