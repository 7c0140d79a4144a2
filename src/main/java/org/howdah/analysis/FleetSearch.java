package org.howdah.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Which servers are wanted, in words that must all hold: `env:production lag>5s down tag:billing version:16 shop`.
/// A word before `:`, or a comparison, asks for one field or measure; several values are separated by commas; a minus
/// in front turns a word around; quotes hold blanks. A word of its own that is a status asks for that; any other stands
/// somewhere in name, host, group or tags.
///
/// @param terms parsed words; empty for every server
public record FleetSearch(List<FleetTerm> terms) implements Predicate<FleetRow> {
    /// What became of a text.
    public sealed interface Result {
        record Understood(FleetSearch search) implements Result {}

        /// The first word that is wrong.
        ///
        /// @param word that was not understood, as it was typed
        /// @param possible what it could have been, where that can be listed
        record Mistaken(String word, Mistake mistake, List<String> possible) implements Result {
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
        NOT_COMPARABLE, NOT_A_NUMBER, NOT_A_PERCENTAGE, NOT_A_DURATION, NOT_A_SIZE, NOT_A_VERSION,
        /// A quote is not closed.
        OPEN_QUOTE
    }

    public FleetSearch {
        terms = List.copyOf(terms);
    }

    /// Reads what the user typed; the first word that is wrong decides.
    public static Result parse(String text) {
        List<FleetTerm> terms = new ArrayList<>();
        for (FleetWord word : FleetWord.split(text)) {
            switch (FleetTermParser.parse(word)) {
                case FleetTermParser.Parsed.Term(var term) -> terms.add(term);
                case FleetTermParser.Parsed.Wrong(var mistake, var possible) -> {
                    return new Result.Mistaken(word.typed(), mistake, possible);
                }
            }
        }
        return new Result.Understood(new FleetSearch(terms));
    }

    @Override
    public boolean test(FleetRow row) {
        return terms.stream().allMatch(term -> term.matches(row));
    }
}
