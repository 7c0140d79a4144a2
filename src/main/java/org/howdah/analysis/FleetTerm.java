package org.howdah.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ServerVersion;
import org.jspecify.annotations.Nullable;

/// One word of a search.
sealed interface FleetTerm {
    boolean matches(FleetRow row);

    /// The signs between a measure and its value.
    enum Sign {
        LESS("<"), AT_MOST("<="), EQUAL("="), AT_LEAST(">="), MORE(">");

        final String text;

        Sign(String text) {
            this.text = text;
        }

        boolean holds(double value, double limit) {
            return switch (this) {
                case LESS -> value < limit;
                case AT_MOST -> value <= limit;
                case EQUAL -> value == limit;
                case AT_LEAST -> value >= limit;
                case MORE -> value > limit;
            };
        }

        static Sign of(String text) {
            return text.equals(":")
                    ? EQUAL
                    : Stream.of(values()).filter(sign -> sign.text.equals(text)).findFirst().orElseThrow();
        }
    }

    /// A word that stands somewhere in what the user calls the server by.
    record Text(String word) implements FleetTerm {
        @Override
        public boolean matches(FleetRow row) {
            return Stream.of(FleetField.NAME, FleetField.HOST, FleetField.GROUP, FleetField.TAG)
                    .flatMap(field -> field.values(row).stream())
                    .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    /// One of several values of a field.
    record Field(FleetField field, List<String> wanted) implements FleetTerm {
        public Field {
            wanted = List.copyOf(wanted);
        }

        @Override
        public boolean matches(FleetRow row) {
            return wanted.stream().anyMatch(value -> field.matches(row, value));
        }
    }

    /// What is not known is neither more nor less than anything.
    record Measure(FleetMeasure measure, Sign sign, double limit) implements FleetTerm {
        @Override
        public boolean matches(FleetRow row) {
            Double value = measure.of(row);
            return value != null && sign.holds(value, limit);
        }
    }

    /// The server's version.
    ///
    /// @param minor whether the minor version counts as well
    record Version(Sign sign, ServerVersion limit, boolean minor) implements FleetTerm {
        @Override
        public boolean matches(FleetRow row) {
            @Nullable
            Capabilities known = row.capabilities();
            if (known == null) {
                return false;
            }
            int number = minor ? known.version().number() : ServerVersion.of(known.version().major()).number();
            return sign.holds(number, limit.number());
        }
    }

    record Not(FleetTerm term) implements FleetTerm {
        @Override
        public boolean matches(FleetRow row) {
            return !term.matches(row);
        }
    }
}
