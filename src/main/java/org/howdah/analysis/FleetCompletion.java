package org.howdah.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.howdah.model.server.Capabilities;

/// What the word at the caret of a search could become.
///
/// @param begin where that word begins
/// @param candidates whole words to put in its place, in the order in which to offer them
public record FleetCompletion(int begin, List<String> candidates) {
    private static final int MOST = 20;

    public FleetCompletion {
        candidates = List.copyOf(candidates);
    }

    /// Looks at the last word only.
    ///
    /// @param text up to the caret
    /// @param rows whose groups, tags and versions are offered
    public static FleetCompletion of(String text, List<FleetRow> rows) {
        List<FleetWord> words = FleetWord.split(text);
        boolean inWord = !words.isEmpty()
                && words.getLast().begin() + words.getLast().typed().length() == text.length();
        FleetWord word = inWord ? words.getLast() : new FleetWord("", "", true, text.length());
        String minus = word.text().startsWith("-") ? "-" : "";
        String typed = word.text().substring(minus.length()).toLowerCase(Locale.ROOT);
        int colon = typed.indexOf(':');
        List<String> candidates = (colon < 0 ? names(typed) : values(typed.substring(0, colon), typed, rows))
                .map(candidate -> minus + candidate)
                .filter(candidate -> !candidate.equals(word.typed()))
                .limit(MOST)
                .toList();
        return new FleetCompletion(word.begin(), candidates);
    }

    private static Stream<String> names(String typed) {
        List<String> names = new ArrayList<>();
        for (FleetField field : FleetField.values()) {
            names.add(field.word() + ":");
        }
        names.add(FleetTermParser.VERSION + ":");
        for (FleetMeasure measure : FleetMeasure.values()) {
            names.add(measure.word() + ">");
        }
        names.addAll(FleetField.STATUS.possible());
        return names.stream().filter(name -> name.startsWith(typed));
    }

    /// After a comma the next value is wanted.
    private static Stream<String> values(String name, String typed, List<FleetRow> rows) {
        int last = Math.max(typed.indexOf(':'), typed.lastIndexOf(','));
        String before = typed.substring(0, last + 1);
        String begun = typed.substring(last + 1);
        return known(name, rows)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(begun))
                .map(value -> quoted(before + value));
    }

    private static Stream<String> known(String name, List<FleetRow> rows) {
        if (name.equals(FleetTermParser.VERSION)) {
            return rows.stream().map(FleetRow::capabilities).filter(java.util.Objects::nonNull)
                    .map(java.util.Objects::requireNonNull)
                    .map(Capabilities::version).sorted().map(version -> version.major()).distinct();
        }
        return Stream.of(FleetField.values())
                .filter(field -> field.word().equals(name))
                .flatMap(field -> field.isClosed() ? field.possible().stream() : used(field, rows));
    }

    private static Stream<String> used(FleetField field, List<FleetRow> rows) {
        TreeSet<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(row -> used.addAll(field.values(row)));
        return used.stream().filter(value -> !value.isEmpty());
    }

    private static String quoted(String word) {
        return word.chars().anyMatch(Character::isWhitespace) ? '"' + word + '"' : word;
    }
}
