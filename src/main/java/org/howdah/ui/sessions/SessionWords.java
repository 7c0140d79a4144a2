package org.howdah.ui.sessions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.howdah.analysis.SessionCompletion;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionSearch;
import org.howdah.text.SafeText;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.Messages;

/// What the words of the filter mean, and what is wrong with them.
final class SessionWords implements FilterBar.Language {
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_LIST = 200;
    private static final int MOST_OFFERED = 18;

    private final Supplier<List<SessionFacts>> sessions;

    /// @param sessions whose values are offered
    SessionWords(Supplier<List<SessionFacts>> sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<String> words(String text) {
        return SessionSearch.words(text);
    }

    @Override
    public Optional<String> mistake(String text) {
        return SessionSearch.parse(text) instanceof SessionSearch.Result.Mistaken wrong
                ? Optional.of(sentence(wrong))
                : Optional.empty();
    }

    @Override
    public FilterBar.Offer offer(String text) {
        SessionCompletion completion = SessionCompletion.of(text, sessions.get());
        return new FilterBar.Offer(completion.begin(), completion.candidates());
    }

    private static String sentence(SessionSearch.Result.Mistaken wrong) {
        String word = SafeText.line(wrong.word(), LONGEST_WORD);
        String sentence = switch (wrong.mistake()) {
            case UNKNOWN_NAME -> Messages.text("search.unknownName", word);
            case UNKNOWN_VALUE -> Messages.text("search.unknownValue", word);
            case NO_VALUE -> Messages.text("search.noValue", word);
            case NOT_COMPARABLE -> Messages.text("search.notComparable", word);
            case NOT_A_NUMBER -> Messages.text("search.notANumber", word);
            case NOT_A_DURATION -> Messages.text("search.notADuration", word);
            case NOT_A_PATTERN -> Messages.text("search.notAPattern", word,
                    SafeText.line(wrong.detail(), LONGEST_WORD));
            case OPEN_QUOTE -> Messages.text("search.openQuote", word);
        };
        return wrong.possible().isEmpty()
                ? sentence
                : sentence + " " + Messages.text("search.possible", SafeText.line(
                        String.join(", ", wrong.possible().stream().limit(MOST_OFFERED).toList()), LONGEST_LIST));
    }
}
