package org.howdah.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the word at the caret of a filter could become.
///
/// @param begin where that word begins
/// @param candidates whole words to put in its place, in the order in which to offer them
public record SessionCompletion(int begin, List<String> candidates) {
    private static final int MOST = 20;
    private static final List<String> TIMES = List.of(">1s", ">5s", ">1min", ">5min");

    public SessionCompletion {
        candidates = List.copyOf(candidates);
    }

    /// Looks at the last word only.
    ///
    /// @param text up to the caret
    /// @param sessions whose values are offered, the usual ones first
    public static SessionCompletion of(String text, List<SessionFacts> sessions) {
        List<SessionWord> words = SessionWord.split(text);
        boolean inWord = !words.isEmpty()
                && words.getLast().begin() + words.getLast().typed().length() == text.length();
        SessionWord word = inWord
                ? words.getLast()
                : new SessionWord("", "", true, false, false, text.length());
        if (word.pattern()) {
            return new SessionCompletion(word.begin(), List.of());
        }
        String minus = word.negated() ? "-" : "";
        String typed = word.text().toLowerCase(Locale.ROOT);
        int colon = typed.indexOf(':');
        return new SessionCompletion(word.begin(),
                (colon < 0 ? names(typed) : values(typed.substring(0, colon), typed, sessions))
                        .map(candidate -> minus + candidate)
                        .filter(candidate -> !candidate.equals(word.typed()))
                        .limit(MOST)
                        .toList());
    }

    private static Stream<String> names(String typed) {
        return Stream.concat(SessionTerm.names(), TIMES.stream()).filter(name -> name.startsWith(typed));
    }

    /// After a comma the next value is wanted.
    private static Stream<String> values(String name, String typed, List<SessionFacts> sessions) {
        int last = Math.max(typed.indexOf(':'), typed.lastIndexOf(','));
        String before = typed.substring(0, last + 1);
        String begun = typed.substring(last + 1);
        return Stream.of(SessionField.values())
                .filter(field -> field.word().equals(name) && field != SessionField.QUERY)
                .flatMap(field -> field.isClosed() ? field.possible().stream() : used(field, sessions))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(begun) && value.indexOf('"') < 0)
                .map(value -> quoted(before + value));
    }

    private static Stream<String> used(SessionField field, List<SessionFacts> sessions) {
        Map<String, Long> uses = sessions.stream().flatMap(facts -> field.values(facts).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return uses.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey);
    }

    private static String quoted(String word) {
        return word.chars().anyMatch(Character::isWhitespace) ? '"' + word + '"' : word;
    }
}
