package org.howdah.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.howdah.analysis.FleetSearch.Mistake;
import org.howdah.model.server.ServerVersion;

/// Makes a term of one search word, or says what is wrong with it.
final class FleetTermParser {
    static final String VERSION = "version";

    private static final Pattern ASKED = Pattern.compile("([A-Za-z]+)(:|<=|>=|<|>|=)(.*)");
    private static final Pattern VERSION_WRITTEN = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2}))?(?:\\.(\\d{1,2}))?");

    sealed interface Parsed {
        record Term(FleetTerm term) implements Parsed {}

        record Wrong(Mistake mistake, List<String> possible) implements Parsed {
            Wrong(Mistake mistake) {
                this(mistake, List.of());
            }
        }
    }

    private FleetTermParser() {}

    /// Every name that can stand before a sign.
    static List<String> names() {
        return Stream.of(Arrays.stream(FleetField.values()).map(FleetField::word), Stream.of(VERSION),
                Arrays.stream(FleetMeasure.values()).map(FleetMeasure::word)).flatMap(each -> each).toList();
    }

    static Parsed parse(FleetWord word) {
        if (!word.closed()) {
            return new Parsed.Wrong(Mistake.OPEN_QUOTE);
        }
        String text = word.text();
        if (text.startsWith("-") && text.length() > 1) {
            return parse(text.substring(1)) instanceof Parsed.Term(var term)
                    ? new Parsed.Term(new FleetTerm.Not(term))
                    : parse(text.substring(1));
        }
        return parse(text);
    }

    private static Parsed parse(String text) {
        Matcher asked = ASKED.matcher(text);
        if (!asked.matches()) {
            return new Parsed.Term(bare(text.toLowerCase(Locale.ROOT)));
        }
        String name = asked.group(1).toLowerCase(Locale.ROOT);
        String sign = asked.group(2);
        String value = asked.group(3).toLowerCase(Locale.ROOT);
        Optional<FleetField> field = Arrays.stream(FleetField.values())
                .filter(each -> each.word().equals(name)).findFirst();
        Optional<FleetMeasure> measure = Arrays.stream(FleetMeasure.values())
                .filter(each -> each.word().equals(name)).findFirst();
        if (field.isEmpty() && measure.isEmpty() && !name.equals(VERSION)) {
            return new Parsed.Wrong(Mistake.UNKNOWN_NAME, names());
        }
        if (value.isEmpty()) {
            return new Parsed.Wrong(Mistake.NO_VALUE, field.map(FleetField::possible).orElse(List.of()));
        }
        if (field.isPresent()) {
            return field(field.get(), sign, value);
        }
        FleetTerm.Sign comparison = FleetTerm.Sign.of(sign);
        return measure.isPresent() ? measure(measure.get(), comparison, value) : version(comparison, value);
    }

    /// `down` asks for a status, `downtown` for a name.
    private static FleetTerm bare(String word) {
        return FleetField.STATUS.possible().contains(word)
                ? new FleetTerm.Field(FleetField.STATUS, List.of(word))
                : new FleetTerm.Text(word);
    }

    private static Parsed field(FleetField field, String sign, String value) {
        if (!sign.equals(":") && !sign.equals("=")) {
            return new Parsed.Wrong(Mistake.NOT_COMPARABLE);
        }
        List<String> wanted = Arrays.stream(value.split(",", -1)).filter(each -> !each.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return new Parsed.Wrong(Mistake.NO_VALUE, field.possible());
        }
        return field.isClosed() && !field.possible().containsAll(wanted)
                ? new Parsed.Wrong(Mistake.UNKNOWN_VALUE, field.possible())
                : new Parsed.Term(new FleetTerm.Field(field, wanted));
    }

    private static Parsed measure(FleetMeasure measure, FleetTerm.Sign sign, String value) {
        return measure.unit().parse(value)
                .<Parsed>map(limit -> new Parsed.Term(new FleetTerm.Measure(measure, sign, limit)))
                .orElseGet(() -> new Parsed.Wrong(switch (measure.unit()) {
                    case NUMBER -> Mistake.NOT_A_NUMBER;
                    case PERCENT -> Mistake.NOT_A_PERCENTAGE;
                    case DURATION -> Mistake.NOT_A_DURATION;
                    case BYTES -> Mistake.NOT_A_SIZE;
                }));
    }

    /// `16` and `9.6` are majors, `16.10` and `9.6.24` name a minor as well.
    private static Parsed version(FleetTerm.Sign sign, String value) {
        Matcher written = VERSION_WRITTEN.matcher(value);
        if (!written.matches()) {
            return new Parsed.Wrong(Mistake.NOT_A_VERSION);
        }
        int first = Integer.parseInt(written.group(1));
        boolean two = first >= 10;
        if (two ? written.group(3) != null : written.group(2) == null) {
            return new Parsed.Wrong(Mistake.NOT_A_VERSION);
        }
        String major = two ? written.group(1) : first + "." + written.group(2);
        String minor = two ? written.group(2) : written.group(3);
        int number = ServerVersion.of(major).number() + (minor == null ? 0 : Integer.parseInt(minor));
        return new Parsed.Term(new FleetTerm.Version(sign, new ServerVersion(number), minor != null));
    }
}
