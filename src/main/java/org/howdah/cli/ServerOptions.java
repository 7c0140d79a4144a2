package org.howdah.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.SignIn;
import org.howdah.settings.SignInWord;
import org.howdah.text.CommandWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said of a server besides its name and address, when it is added and when it is changed. An empty text
/// takes away what was there.
final class ServerOptions {
    @Option(names = "--group", paramLabel = "GROUP", description = "The group it belongs to.")
    private @Nullable String group;

    @Option(names = "--tag", split = ",", paramLabel = "TAG", description = "Tags, several with commas between.")
    private @Nullable List<String> tags;

    @Option(names = "--environment", paramLabel = "ENVIRONMENT", description = "production, staging, test, analytics or none.")
    private @Nullable String environment;

    @Option(names = "--access", paramLabel = "ACCESS", description = "What Howdah may do to it: observe (unless given), operate or administer.")
    private @Nullable String access;

    @Option(names = "--cores", paramLabel = "NUMBER", description = "Processor cores of its machine.")
    private @Nullable String cores;

    @Option(names = "--interval", paramLabel = "INTERVAL", converter = Intervals.class, description = "How often it is asked, from 1s (unless given) to 1h.")
    private @Nullable Duration interval;

    @Option(names = "--sign-in", paramLabel = "WAY", description = "ask (unless given), ask-group, vault, pgpass, command, certificate, kerberos or none.")
    private @Nullable String signIn;

    @Option(names = "--password-command", paramLabel = "COMMAND", description = "A program that prints the password; started without a shell.")
    private @Nullable String passwordCommand;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A password file other than the usual one.")
    private @Nullable String passwordFile;

    @Option(names = "--root-certificate", paramLabel = "FILE", description = "The roots to trust, instead of the system's.")
    private @Nullable String rootCertificate;

    @Option(names = "--client-certificate", paramLabel = "FILE", description = "A PEM or PKCS#12 file by which Howdah shows who it is.")
    private @Nullable String clientCertificate;

    @Option(names = "--client-key", paramLabel = "FILE", description = "The key of the certificate, where it is in a file of its own.")
    private @Nullable String clientKey;

    @Option(names = "--service", paramLabel = "SECTION", description = "A section of pg_service.conf that says the address each time.")
    private @Nullable String service;

    @Option(names = "--paused", negatable = true, description = "Registered, but not sampled.")
    private @Nullable Boolean paused;

    @Option(names = "--long-after", paramLabel = "DURATION", converter = Intervals.class, description = "From when on a statement is shaded as long (1m unless given).")
    private @Nullable Duration longAfter;

    @Option(names = "--too-long-after", paramLabel = "DURATION", converter = Intervals.class, description = "From when on it is shaded as too long (5m unless given).")
    private @Nullable Duration tooLongAfter;

    boolean namesAService() {
        return service != null && !service.isEmpty();
    }

    /// The server with everything that was given.
    ///
    /// @throws CommandFailure for a value that there is not
    RegisteredServer applyTo(RegisteredServer server) {
        ConnectionTarget before = server.target();
        ConnectionTarget target = new ConnectionTarget(before.address(), before.tlsMode(),
                path("--root-certificate", rootCertificate, before.rootCertificate()),
                certificate(before.clientCertificate()), signIn(before.signIn()), or(group, before.group()));
        return new RegisteredServer(server.id(), server.name(), target,
                service == null ? server.service() : service.isEmpty() ? null : service, tags(server.tags()),
                word("--environment", environment, Environment::ofWord, server.environment(),
                        words(Environment.values(), Environment::word)),
                word("--access", access, AccessMode::ofWord, server.accessMode(),
                        words(AccessMode.values(), AccessMode::word)),
                cores(server.cores()), interval == null ? server.interval() : interval,
                paused == null ? server.paused() : paused, limits(server.limits()));
    }

    private DurationLimits limits(DurationLimits before) {
        return new DurationLimits(Objects.requireNonNullElse(longAfter, before.longAfter()),
                Objects.requireNonNullElse(tooLongAfter, before.tooLongAfter()));
    }

    private List<String> tags(List<String> before) {
        return tags == null ? before : tags.stream().filter(tag -> !tag.isEmpty()).toList();
    }

    private @Nullable Integer cores(@Nullable Integer before) {
        if (cores == null) {
            return before;
        }
        try {
            return cores.isEmpty() ? null : Integer.valueOf(cores);
        } catch (NumberFormatException _) {
            throw wrong("--cores is a whole number");
        }
    }

    private @Nullable ClientCertificate certificate(@Nullable ClientCertificate before) {
        Path certificate = path("--client-certificate", clientCertificate,
                before == null ? null : before.certificate());
        // A new certificate has a new key, unless that is given too.
        Path key = path("--client-key", clientKey, before == null || clientCertificate != null ? null : before.key());
        if (certificate == null && clientKey != null && !clientKey.isEmpty()) {
            throw wrong("--client-key goes with --client-certificate");
        }
        return certificate == null ? null : new ClientCertificate(certificate, key);
    }

    private SignIn signIn(SignIn before) {
        if (signIn == null) {
            return passwordCommand != null ? command() : passwordFile != null ? file() : before;
        }
        SignInWord word = word("--sign-in", signIn, SignInWord::ofWord, SignInWord.ASK, SignInWord.all());
        if (passwordCommand != null && word != SignInWord.COMMAND) {
            throw wrong("--password-command goes with --sign-in command");
        }
        if (passwordFile != null && word != SignInWord.PGPASS) {
            throw wrong("--password-file goes with --sign-in pgpass");
        }
        return switch (word) {
            case ASK -> new SignIn.Ask(false);
            case ASK_GROUP -> new SignIn.Ask(true);
            case VAULT -> new SignIn.Vault();
            case PGPASS -> passwordFile == null && before instanceof SignIn.PasswordFile ? before : file();
            case COMMAND -> passwordCommand == null && before instanceof SignIn.PasswordCommand ? before : command();
            case CERTIFICATE -> new SignIn.Certificate();
            case KERBEROS -> new SignIn.Kerberos();
            case NONE -> new SignIn.Nothing();
        };
    }

    private SignIn command() {
        if (passwordCommand == null) {
            throw wrong("--sign-in command needs --password-command");
        }
        return new SignIn.PasswordCommand(CommandWords.split(passwordCommand).orElseThrow(() -> new CommandFailure(
                ExitCode.WRONG_USAGE, "A quote in --password-command is not closed.")));
    }

    private SignIn file() {
        return new SignIn.PasswordFile(path("--password-file", passwordFile, null));
    }

    private static @Nullable Path path(String option, @Nullable String value, @Nullable Path before) {
        if (value == null) {
            return before;
        }
        try {
            return value.isEmpty() ? null : Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            throw wrong(option + " is a path of a file");
        }
    }

    private static <T> T word(String option, @Nullable String value, Function<String, Optional<T>> find, T before,
            String all) {
        if (value == null) {
            return before;
        }
        return find.apply(value).orElseThrow(() -> wrong(option + " is one of " + all));
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }

    private static String or(@Nullable String value, String before) {
        return Objects.requireNonNullElse(value, before);
    }

    private static CommandFailure wrong(String what) {
        return new CommandFailure(ExitCode.WRONG_USAGE, what + ".");
    }
}
