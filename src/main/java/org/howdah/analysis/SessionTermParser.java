package org.howdah.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.howdah.analysis.SessionSearch.Mistake;

/// Makes a term of one filter word, or says what is wrong with it.
final class SessionTermParser {
    private static final Pattern ASKED = Pattern.compile("([A-Za-z]*)(:|<=|>=|<|>|=)(.*)", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,19}");
    private static final int LONGEST_PATTERN = 1_000;

    sealed interface Parsed {
        record Term(SessionTerm term) implements Parsed {}

        record Wrong(Mistake mistake, List<String> possible, String detail) implements Parsed {
            Wrong(Mistake mistake, List<String> possible) {
                this(mistake, possible, "");
            }

            Wrong(Mistake mistake) {
                this(mistake, List.of());
            }
        }
    }

    private SessionTermParser() {}

    static Parsed parse(SessionWord word) {
        if (!word.closed()) {
            return new Parsed.Wrong(Mistake.OPEN_QUOTE);
        }
        Parsed parsed = word.pattern() ? pattern(word.text()) : parse(word.text());
        return word.negated() && parsed instanceof Parsed.Term(var term)
                ? new Parsed.Term(new SessionTerm.Not(term))
                : parsed;
    }

    private static Parsed pattern(String text) {
        if (text.isEmpty()) {
            return new Parsed.Wrong(Mistake.NO_VALUE);
        }
        if (text.length() > LONGEST_PATTERN) {
            return new Parsed.Wrong(Mistake.NOT_A_PATTERN);
        }
        try {
            return new Parsed.Term(new SessionTerm.Regex(
                    Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)));
        } catch (PatternSyntaxException e) {
            return new Parsed.Wrong(Mistake.NOT_A_PATTERN, List.of(), e.getDescription());
        }
    }

    private static Parsed parse(String text) {
        Matcher asked = ASKED.matcher(text);
        if (!asked.matches()) {
            return new Parsed.Term(bare(text.toLowerCase(Locale.ROOT)));
        }
        String name = asked.group(1).toLowerCase(Locale.ROOT);
        String sign = asked.group(2);
        String value = asked.group(3).toLowerCase(Locale.ROOT);
        boolean asksForWords = sign.equals(":") || sign.equals("=");
        if (name.isEmpty()) {
            return asksForWords ? new Parsed.Term(bare(text.toLowerCase(Locale.ROOT))) : age(sign, value);
        }
        Optional<SessionField> field = Arrays.stream(SessionField.values())
                .filter(each -> each.word().equals(name)).findFirst();
        Optional<SessionMeasure> measure = SessionMeasure.ofWord(name);
        if (field.isPresent() && (asksForWords || measure.isEmpty())) {
            return asksForWords ? field(field.get(), sign, value) : new Parsed.Wrong(Mistake.NOT_COMPARABLE);
        }
        return measure.isPresent()
                ? measure(measure.get(), FleetTerm.Sign.of(sign), value)
                : new Parsed.Wrong(Mistake.UNKNOWN_NAME, SessionTerm.names().toList());
    }

    /// `idle` asks for a state, `idler` for a name.
    private static SessionTerm bare(String word) {
        return SessionField.STATE.possible().contains(word)
                ? new SessionTerm.Field(SessionField.STATE, List.of(word), true)
                : new SessionTerm.Text(word);
    }

    private static Parsed field(SessionField field, String sign, String value) {
        List<String> wanted = Arrays.stream(value.split(",", -1)).filter(each -> !each.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return new Parsed.Wrong(Mistake.NO_VALUE, field.possible());
        }
        if (field.isClosed() && !field.possible().containsAll(wanted)) {
            return new Parsed.Wrong(Mistake.UNKNOWN_VALUE, field.possible());
        }
        if (field.isNumber() && !wanted.stream().allMatch(each -> DIGITS.matcher(each).matches())) {
            return new Parsed.Wrong(Mistake.NOT_A_NUMBER);
        }
        return new Parsed.Term(new SessionTerm.Field(field, wanted, sign.equals("=")));
    }

    private static Parsed age(String sign, String value) {
        if (value.isEmpty()) {
            return new Parsed.Wrong(Mistake.NO_VALUE);
        }
        return FleetUnit.DURATION.parse(value)
                .<Parsed>map(limit -> new Parsed.Term(new SessionTerm.Age(FleetTerm.Sign.of(sign), limit)))
                .orElseGet(() -> new Parsed.Wrong(Mistake.NOT_A_DURATION));
    }

    private static Parsed measure(SessionMeasure measure, FleetTerm.Sign sign, String value) {
        if (value.isEmpty()) {
            return new Parsed.Wrong(Mistake.NO_VALUE);
        }
        return measure.unit().parse(value)
                .<Parsed>map(limit -> new Parsed.Term(new SessionTerm.Measure(measure, sign, limit)))
                .orElseGet(() -> new Parsed.Wrong(measure.unit() == FleetUnit.DURATION
                        ? Mistake.NOT_A_DURATION
                        : Mistake.NOT_A_NUMBER));
    }
}
