package org.howdah.ui.connection;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.TlsMode;
import org.howdah.settings.IntervalText;
import org.howdah.settings.ServerRules;
import org.howdah.text.CommandWords;
import org.howdah.text.SafeText;
import org.howdah.ui.connection.ConnectionModel.Field;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// What may stand in the fields of a connection. Each problem is one sentence that says what to enter. Pure.
final class ConnectionRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_CORES = 65_536;

    private ConnectionRules() {}

    static Optional<String> problem(ConnectionModel model, Field field, Predicate<String> nameTaken) {
        String entered = model.entered(field);
        if (!entered.equals(SafeText.line(entered, SafeText.LONGEST))) {
            return Optional.of(Messages.text("connection.problem.unseen"));
        }
        return Optional.ofNullable(switch (field) {
            case NAME -> name(entered, nameTaken);
            case HOST -> host(model, entered);
            case PORT -> port(model, entered);
            case DATABASE -> isMissing(model, entered) ? Messages.text("connection.problem.database") : null;
            case USER -> isMissing(model, entered) ? Messages.text("connection.problem.user") : null;
            case GROUP -> entered.length() > LONGEST_NAME ? Messages.text("connection.problem.long") : null;
            case PASSWORD_FILE -> model.way() == SignInWay.PASSWORD_FILE ? file(entered) : null;
            case SERVICE -> model.way() == SignInWay.SERVICE && entered.isEmpty()
                    ? Messages.text("connection.problem.service")
                    : null;
            case COMMAND -> model.way() == SignInWay.COMMAND ? command(entered) : null;
            case ROOT_CERTIFICATE -> file(entered);
            case CERTIFICATE -> certificate(model, entered);
            case KEY -> key(model, entered);
            case CORES -> cores(entered);
            case TAGS -> tags(entered).stream().anyMatch(tag -> tag.length() > LONGEST_TAG)
                    ? Messages.text("connection.problem.tag")
                    : null;
            case LONG_AFTER -> isLimit(entered) ? null : Messages.text("connection.problem.limit");
            case TOO_LONG_AFTER -> tooLongAfter(model, entered);
        });
    }

    /// What is shaded from when on; where nothing is entered, as usual. Only where nothing is wrong.
    static DurationLimits limits(ConnectionModel model) {
        return new DurationLimits(
                IntervalText.parse(model.entered(Field.LONG_AFTER)).orElse(DurationLimits.USUAL.longAfter()),
                IntervalText.parse(model.entered(Field.TOO_LONG_AFTER)).orElse(DurationLimits.USUAL.tooLongAfter()));
    }

    private static boolean isLimit(String entered) {
        return entered.isEmpty() || IntervalText.parse(entered)
                .filter(limit -> limit.compareTo(ServerRules.SHORTEST_LIMIT) >= 0
                        && limit.compareTo(ServerRules.LONGEST_LIMIT) <= 0)
                .isPresent();
    }

    private static @Nullable String tooLongAfter(ConnectionModel model, String entered) {
        if (!isLimit(entered)) {
            return Messages.text("connection.problem.limit");
        }
        DurationLimits limits = limits(model);
        return limits.longAfter().compareTo(limits.tooLongAfter()) < 0
                ? null
                : Messages.text("connection.problem.limits");
    }

    /// Tags between commas, each once.
    static List<String> tags(String entered) {
        return Arrays.stream(entered.split(",", -1)).map(String::strip).filter(tag -> !tag.isEmpty()).distinct()
                .toList();
    }

    private static @Nullable String name(String entered, Predicate<String> nameTaken) {
        if (entered.isEmpty()) {
            return Messages.text("connection.problem.name");
        }
        if (entered.length() > LONGEST_NAME) {
            return Messages.text("connection.problem.long");
        }
        return nameTaken.test(entered) ? Messages.text("connection.problem.taken") : null;
    }

    private static boolean isMissing(ConnectionModel model, String entered) {
        return entered.isEmpty() && model.way() != SignInWay.SERVICE;
    }

    private static @Nullable String host(ConnectionModel model, String entered) {
        if (entered.isEmpty()) {
            return isMissing(model, entered) ? Messages.text("connection.problem.host") : null;
        }
        if (entered.startsWith("/") || entered.startsWith("@")) {
            return Messages.text("connection.problem.socket");
        }
        if (entered.indexOf(',') >= 0) {
            return Messages.text("connection.problem.hosts");
        }
        boolean odd = entered.chars().anyMatch(c -> Character.isWhitespace(c) || "/@?#[]\\\"'".indexOf(c) >= 0);
        // An IPv6 address has at least two colons, a host with a port behind it has one.
        boolean withPort = entered.indexOf(':') >= 0 && entered.indexOf(':') == entered.lastIndexOf(':');
        return odd || withPort ? Messages.text("connection.problem.oddHost") : null;
    }

    private static @Nullable String port(ConnectionModel model, String entered) {
        if (entered.isEmpty() && model.way() == SignInWay.SERVICE) {
            return null;
        }
        return isBetween(entered, 65_535) ? null : Messages.text("connection.problem.port");
    }

    private static @Nullable String cores(String entered) {
        return entered.isEmpty() || isBetween(entered, MOST_CORES) ? null : Messages.text("connection.problem.cores");
    }

    private static boolean isBetween(String entered, int most) {
        // More digits would not be an int; signs and other scripts' digits are none.
        return entered.matches("[0-9]{1,9}") && Integer.parseInt(entered) >= 1 && Integer.parseInt(entered) <= most;
    }

    private static @Nullable String command(String entered) {
        if (entered.isEmpty()) {
            return Messages.text("connection.problem.command");
        }
        return CommandWords.split(entered).isEmpty() ? Messages.text("connection.problem.quote") : null;
    }

    private static @Nullable String certificate(ConnectionModel model, String entered) {
        if (entered.isEmpty()) {
            return model.way() == SignInWay.CERTIFICATE ? Messages.text("connection.problem.certificate") : null;
        }
        return model.tlsModeProperty().get() == TlsMode.DISABLE
                ? Messages.text("connection.problem.certificateUnencrypted")
                : file(entered);
    }

    private static @Nullable String key(ConnectionModel model, String entered) {
        return !entered.isEmpty() && model.entered(Field.CERTIFICATE).isEmpty()
                ? Messages.text("connection.problem.keyAlone")
                : file(entered);
    }

    private static @Nullable String file(String entered) {
        try {
            return entered.isEmpty() || Path.of(entered).isAbsolute()
                    ? null
                    : Messages.text("connection.problem.path");
        } catch (InvalidPathException _) {
            return Messages.text("connection.problem.path");
        }
    }
}
