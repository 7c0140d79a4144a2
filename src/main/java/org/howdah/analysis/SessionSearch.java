package org.howdah.analysis;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.LoadFilter;

/// Which sessions are wanted, in words that must all hold: `user:app state:active >5s wait:Lock -db:test /regex/`. A word
/// before a colon asks for one field, a comparison for a measure, a comparison alone for the time that is shown; several
/// values are parted by commas; a minus in front turns a word around; quotes hold blanks; a pattern between slashes is
/// looked for in the statement. Any other word stands somewhere in what the session is known by.
///
/// @param terms parsed words; empty for every session
public record SessionSearch(List<SessionTerm> terms) {
    public static final SessionSearch EVERYTHING = new SessionSearch(List.of());

    /// What became of a text.
    public sealed interface Result {
        record Understood(SessionSearch search) implements Result {}

        /// The first word that is wrong.
        ///
        /// @param word that was not understood, as it was typed
        /// @param possible what it could have been, where that can be listed
        /// @param detail what the pattern lacks; empty for other mistakes
        record Mistaken(String word, Mistake mistake, List<String> possible, String detail) implements Result {
            public Mistaken {
                possible = List.copyOf(possible);
            }
        }
    }

    /// What is wrong with a word.
    public enum Mistake {
        /// Nothing of that name can be asked for.
        UNKNOWN_NAME,
        /// The field has no such value.
        UNKNOWN_VALUE,
        /// Nothing stands after the sign.
        NO_VALUE,
        /// Words are not more or less than one another.
        NOT_COMPARABLE, NOT_A_NUMBER, NOT_A_DURATION,
        /// What stands between the slashes is no pattern.
        NOT_A_PATTERN,
        /// A quote or a slash is not closed.
        OPEN_QUOTE
    }

    public SessionSearch {
        terms = List.copyOf(terms);
    }

    /// Reads what the user typed; the first word that is wrong decides.
    public static Result parse(String text) {
        List<SessionTerm> terms = new ArrayList<>();
        for (SessionWord word : SessionWord.split(text)) {
            switch (SessionTermParser.parse(word)) {
                case SessionTermParser.Parsed.Term(var term) -> terms.add(term);
                case SessionTermParser.Parsed.Wrong(var mistake, var possible, var detail) -> {
                    return new Result.Mistaken(word.typed(), mistake, possible, detail);
                }
            }
        }
        return new Result.Understood(new SessionSearch(terms));
    }

    /// The words of a text as they were typed, each with its quotes.
    public static List<String> words(String text) {
        return SessionWord.split(text).stream().map(SessionWord::typed).toList();
    }

    /// Whether all words hold for a session.
    ///
    /// @param shown which time the user looks at
    public boolean matches(SessionFacts facts, SessionDuration shown) {
        for (SessionTerm term : terms) {
            if (!term.matches(facts, shown)) {
                return false;
            }
        }
        return true;
    }

    /// Those of them that a filter of the load lets through as well.
    public SessionSearch narrowedBy(LoadFilter filter) {
        if (filter.values().isEmpty()) {
            return this;
        }
        List<SessionTerm> more = new ArrayList<>(terms);
        more.add(new SessionTerm.OfLoad(filter));
        return new SessionSearch(more);
    }

    /// Whether an idle session may be among them.
    public boolean allowsIdle() {
        return terms.stream().allMatch(SessionTerm::allowsIdle);
    }
}
