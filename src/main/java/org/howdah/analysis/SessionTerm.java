package org.howdah.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.howdah.model.history.LoadFilter;

/// One word of a filter.
sealed interface SessionTerm {
    /// Whether it holds for a session.
    ///
    /// @param shown which time the user looks at
    boolean matches(SessionFacts facts, SessionDuration shown);

    /// A word that stands somewhere in what the session is known by.
    record Text(String word) implements SessionTerm {
        private static final List<SessionField> FIELDS = List.of(SessionField.DB, SessionField.USER, SessionField.APP,
                SessionField.CLIENT, SessionField.WAIT, SessionField.TYPE, SessionField.QUERY);

        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            return Integer.toString(facts.session().pid()).equals(word)
                    || FIELDS.stream().flatMap(field -> field.values(facts).stream())
                            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    /// One of several values of a field.
    record Field(SessionField field, List<String> wanted, boolean whole) implements SessionTerm {
        public Field {
            wanted = List.copyOf(wanted);
        }

        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            return wanted.stream().anyMatch(value -> field.matches(facts, value, whole));
        }
    }

    /// What is not known is neither more nor less than anything.
    record Measure(SessionMeasure measure, FleetTerm.Sign sign, double limit) implements SessionTerm {
        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            Double value = measure.of(facts);
            return value != null && sign.holds(value, limit);
        }
    }

    /// More or less than so many seconds of the time that the user looks at.
    record Age(FleetTerm.Sign sign, double limit) implements SessionTerm {
        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            Double value = SessionMeasure.seconds(shown.of(facts.ages()));
            return value != null && sign.holds(value, limit);
        }
    }

    /// A pattern somewhere in the statement.
    record Regex(Pattern pattern) implements SessionTerm {
        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            return PatienceText.finds(pattern, Objects.requireNonNullElse(facts.session().query(), ""));
        }

        /// Patterns have no equality of their own.
        @Override
        public boolean equals(Object other) {
            return other instanceof Regex(var otherPattern) && otherPattern.pattern().equals(pattern.pattern());
        }

        @Override
        public int hashCode() {
            return pattern.pattern().hashCode();
        }
    }

    /// What the load of the window is narrowed to.
    record OfLoad(LoadFilter filter) implements SessionTerm {
        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            return LoadCounter.passes(facts.session(), filter);
        }
    }

    record Not(SessionTerm term) implements SessionTerm {
        @Override
        public boolean matches(SessionFacts facts, SessionDuration shown) {
            return !term.matches(facts, shown);
        }
    }

    /// Whether an idle session can be among what this word lets through, as far as its state decides that.
    default boolean allowsIdle() {
        return switch (this) {
            case Field(var field, var wanted, _) -> field != SessionField.STATE || wanted.contains("idle");
            case Not(Field(var field, var wanted, _)) -> field != SessionField.STATE || !wanted.contains("idle");
            case Text _,Measure _,Age _,Regex _,OfLoad _,Not _ -> true;
        };
    }

    /// For completion: every word before a sign.
    static Stream<String> names() {
        return Stream.concat(Stream.of(SessionField.values()).map(field -> field.word() + ":"),
                Stream.of(SessionMeasure.values()).map(measure -> measure.word() + ">"));
    }
}
