package org.howdah.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;

/// What a registered server may be, wherever it comes from: a file, a form, an option, another program's list.
public final class ServerRules {
    public static final int LONGEST_NAME = 200;
    public static final int MOST_CORES = 65_536;
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    public static final Duration LONGEST_INTERVAL = Duration.ofHours(1);
    public static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);
    public static final Duration LONGEST_LIMIT = Duration.ofDays(7);
    /// The name under which the command line speaks of the demo server.
    private static final String DEMO = "demo";

    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_PATH = 4_000;
    private static final int LONGEST_COMMAND = 100;
    private static final String UNSEEN = "holds characters that cannot be seen, or not in their place";

    /// What is wrong with a server.
    ///
    /// @param field as `servers.json` names it
    /// @param what the rest of a sentence that begins with the field
    public record Mistake(String field, String what) {
        public String sentence() {
            return "The server's " + field.replace('_', ' ') + " " + what + ".";
        }
    }

    private ServerRules() {}

    /// The first mistake, in the order of the file's fields.
    public static Optional<Mistake> mistake(RegisteredServer server) {
        return Stream.of(name(server.name()), label("group", server.group()), tags(server.tags()),
                address(server), certificates(server), signIn(server), cores(server.cores()),
                interval(server.interval()), limits(server.limits()))
                .flatMap(Optional::stream).findFirst();
    }

    /// The index of a server whose name, or id, another one before it in the list has already.
    static OptionalInt clash(List<RegisteredServer> servers) {
        Set<ServerId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        return IntStream.range(0, servers.size())
                .filter(i -> !ids.add(servers.get(i).id()) || !names.add(ServerList.key(servers.get(i).name())))
                .findFirst();
    }

    private static Optional<Mistake> name(String name) {
        if (name.isBlank()) {
            return mistake("name", "is empty");
        }
        if (name.equalsIgnoreCase(DEMO)) {
            return mistake("name", "is kept for the demo server; choose another");
        }
        if (name.startsWith("-") || name.contains("://")) {
            return mistake("name", "would be read as an option or an address; choose another");
        }
        return label("name", name);
    }

    /// What stands in lists and is typed into commands. May be empty.
    private static Optional<Mistake> label(String field, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
            return mistake(field, "is longer than " + LONGEST_NAME + " characters");
        }
        if (!text.equals(text.strip())) {
            return mistake(field, "begins or ends with a blank");
        }
        return isSeen(text) ? Optional.empty() : mistake(field, UNSEEN);
    }

    private static Optional<Mistake> tags(List<String> tags) {
        if (tags.size() > MOST_TAGS) {
            return mistake("tags", "are more than " + MOST_TAGS);
        }
        Set<String> seen = new HashSet<>();
        for (String tag : tags) {
            if (tag.isBlank() || tag.indexOf(',') >= 0 || !tag.equals(tag.strip()) || tag.length() > LONGEST_TAG) {
                return mistake("tags",
                        "hold one that is empty, has a comma in it, or has more than " + LONGEST_TAG + " characters");
            }
            if (!isSeen(tag)) {
                return mistake("tags", "hold one with characters that cannot be seen, or not in their place");
            }
            if (!seen.add(ServerList.key(tag))) {
                return mistake("tags", "hold one of them twice");
            }
        }
        return Optional.empty();
    }

    private static Optional<Mistake> address(RegisteredServer server) {
        ServerAddress address = server.target().address();
        if (address.host().isBlank() || address.host().length() > LONGEST_HOST
                || address.host().codePoints().anyMatch(c -> c <= ' ' || "/,@\\".indexOf(c) >= 0)
                || !isSeen(address.host())) {
            return mistake("host", "is no name of a host and no IP address");
        }
        return Stream.of(identifier("database", address.database()), identifier("user", address.user()),
                server.service() == null ? Optional.<Mistake>empty() : identifier("service", server.service()))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Mistake> identifier(String field, String text) {
        if (text.isEmpty()) {
            return mistake(field, "is empty");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
            return mistake(field, "is longer than " + LONGEST_NAME + " characters");
        }
        return isSeen(text) ? Optional.empty() : mistake(field, UNSEEN);
    }

    private static Optional<Mistake> certificates(RegisteredServer server) {
        ClientCertificate client = server.target().clientCertificate();
        return Stream.of(path("root_certificate", server.target().rootCertificate()),
                path("client_certificate", client == null ? null : client.certificate()),
                path("client_key", client == null ? null : client.key()))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Mistake> path(String field, @Nullable Path path) {
        if (path == null) {
            return Optional.empty();
        }
        if (!path.isAbsolute() || path.toString().length() > LONGEST_PATH) {
            return mistake(field, "is no absolute path");
        }
        return isSeen(path.toString()) ? Optional.empty() : mistake(field, UNSEEN);
    }

    private static Optional<Mistake> signIn(RegisteredServer server) {
        return switch (server.target().signIn()) {
            case SignIn.PasswordFile(var file) -> path("password_file", file);
            case SignIn.PasswordCommand(var command) -> command(command);
            case SignIn.Certificate() when server.target().clientCertificate() == null ->
                mistake("sign_in", "is by certificate, but there is no client certificate");
            case SignIn.Ask _,SignIn.Vault _,SignIn.Certificate _,SignIn.Kerberos _,SignIn.Nothing _ ->
                Optional.empty();
        };
    }

    private static Optional<Mistake> command(List<String> command) {
        if (command.isEmpty() || command.getFirst().isBlank()) {
            return mistake("password_command", "names no program");
        }
        if (command.size() > LONGEST_COMMAND
                || command.stream().anyMatch(word -> word.length() > LONGEST_PATH || !isSeen(word))) {
            return mistake("password_command", "is too long, or " + UNSEEN);
        }
        return Optional.empty();
    }

    private static Optional<Mistake> cores(@Nullable Integer cores) {
        return cores == null || (cores >= 1 && cores <= MOST_CORES)
                ? Optional.empty()
                : mistake("cores", "is no whole number between 1 and " + MOST_CORES);
    }

    private static Optional<Mistake> interval(Duration interval) {
        return interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0
                ? mistake("interval", "does not lie between 1s and 1h")
                : Optional.empty();
    }

    private static Optional<Mistake> limits(DurationLimits limits) {
        if (limits.longAfter().compareTo(SHORTEST_LIMIT) < 0 || limits.tooLongAfter().compareTo(LONGEST_LIMIT) > 0) {
            return mistake("long_after", "and too_long_after do not lie between 1s and 168h");
        }
        return limits.longAfter().compareTo(limits.tooLongAfter()) < 0
                ? Optional.empty()
                : mistake("long_after", "is not shorter than too_long_after");
    }

    /// Whether a text is shown as it is: two that look alike are then alike.
    private static boolean isSeen(String text) {
        return SafeText.line(text).equals(text);
    }

    private static Optional<Mistake> mistake(String field, String what) {
        return Optional.of(new Mistake(field, what));
    }
}
