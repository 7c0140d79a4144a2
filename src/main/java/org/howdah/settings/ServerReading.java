package org.howdah.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// Reads one server as it stands in `servers.json`, or in a file that Howdah exported.
public final class ServerReading {
    private static final String LOCAL = "localhost";
    private static final Set<String> SECRETS = Set.of("password", "passwd", "pgpassword", "passphrase", "secret");

    private ServerReading() {}

    /// Reads a server and holds it against the rules.
    ///
    /// @throws JsonMistake at the first field that is wrong
    static RegisteredServer read(JsonValue value) throws JsonMistake {
        Optional<String> secret = secretField(value);
        if (secret.isPresent()) {
            throw value.mistake(secret.get(), "holds a password, which has no place in this file: take it out, and"
                    + " let \"sign_in\" say where Howdah finds it");
        }
        return readImported(value);
    }

    /// The name of a field that by its name holds a secret.
    public static Optional<String> secretField(JsonValue value) {
        return value.fields().keySet().stream().filter(name -> SECRETS.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Reads a server of a file that is not ours: what may be a secret in it is not looked at.
    ///
    /// @throws JsonMistake at the first field that is wrong
    public static RegisteredServer readImported(JsonValue value) throws JsonMistake {
        if (!value.isObject()) {
            throw value.mistake("a server is an object in braces");
        }
        String name = value.requiredText(ServerJson.NAME);
        String service = value.text(ServerJson.SERVICE).orElse(null);
        RegisteredServer server = new RegisteredServer(id(value, name), name, target(value, service), service,
                value.texts(ServerJson.TAGS),
                word(value, ServerJson.ENVIRONMENT, Environment::ofWord, Environment.NONE,
                        words(Environment.values(), Environment::word)),
                word(value, ServerJson.ACCESS, AccessMode::ofWord, AccessMode.OBSERVE,
                        words(AccessMode.values(), AccessMode::word)),
                value.number(ServerJson.CORES, 1, ServerRules.MOST_CORES).orElse(null),
                duration(value, ServerJson.INTERVAL, RegisteredServer.USUAL_INTERVAL),
                value.flag(ServerJson.PAUSED).orElse(false),
                new DurationLimits(duration(value, ServerJson.LONG_AFTER, DurationLimits.USUAL.longAfter()),
                        duration(value, ServerJson.TOO_LONG_AFTER, DurationLimits.USUAL.tooLongAfter())));
        Optional<ServerRules.Mistake> mistake = ServerRules.mistake(server);
        if (mistake.isPresent()) {
            throw value.mistake(mistake.get().field(), mistake.get().what());
        }
        return server;
    }

    private static ServerId id(JsonValue value, String name) throws JsonMistake {
        String id = value.text(ServerJson.ID).orElse(null);
        try {
            return new ServerId(id == null ? ServerJson.idOf(name) : UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw value.mistake(ServerJson.ID, "is no UUID; leave it out for a new server");
        }
    }

    private static ConnectionTarget target(JsonValue value, @Nullable String service) throws JsonMistake {
        // The service names the address each time it is connected, so here may be none.
        String host = service == null
                ? value.requiredText(ServerJson.HOST)
                : value.text(ServerJson.HOST).orElse(LOCAL);
        String user = service == null
                ? value.requiredText(ServerJson.USER)
                : value.text(ServerJson.USER).orElse("postgres");
        ServerAddress address = new ServerAddress(host,
                value.number(ServerJson.PORT, 1, 65_535).orElse(ServerAddress.DEFAULT_PORT),
                value.text(ServerJson.DATABASE).orElse(user), user);
        TlsMode tlsMode = word(value, ServerJson.SSL_MODE, TlsMode::ofSqlName,
                service == null ? ServerUri.usualTlsMode(host) : TlsMode.VERIFY_FULL,
                words(TlsMode.values(), TlsMode::sqlName));
        return new ConnectionTarget(address, tlsMode, path(value, ServerJson.ROOT_CERTIFICATE), certificate(value),
                signIn(value), value.text(ServerJson.GROUP).orElse(""));
    }

    private static @Nullable ClientCertificate certificate(JsonValue value) throws JsonMistake {
        Path certificate = path(value, ServerJson.CLIENT_CERTIFICATE);
        Path key = path(value, ServerJson.CLIENT_KEY);
        if (certificate == null && key != null) {
            throw value.mistake(ServerJson.CLIENT_KEY, "stands without \"client_certificate\"");
        }
        return certificate == null ? null : new ClientCertificate(certificate, key);
    }

    private static SignIn signIn(JsonValue value) throws JsonMistake {
        SignInWord word = word(value, ServerJson.SIGN_IN, SignInWord::ofWord, SignInWord.ASK, SignInWord.all());
        if (word != SignInWord.COMMAND && value.field(ServerJson.PASSWORD_COMMAND).isPresent()) {
            throw value.mistake(ServerJson.PASSWORD_COMMAND, "is used only where \"sign_in\" is \"command\"");
        }
        if (word != SignInWord.PGPASS && value.field(ServerJson.PASSWORD_FILE).isPresent()) {
            throw value.mistake(ServerJson.PASSWORD_FILE, "is used only where \"sign_in\" is \"pgpass\"");
        }
        return switch (word) {
            case ASK -> new SignIn.Ask(false);
            case ASK_GROUP -> new SignIn.Ask(true);
            case VAULT -> new SignIn.Vault();
            case PGPASS -> new SignIn.PasswordFile(path(value, ServerJson.PASSWORD_FILE));
            case COMMAND -> new SignIn.PasswordCommand(value.texts(ServerJson.PASSWORD_COMMAND));
            case CERTIFICATE -> new SignIn.Certificate();
            case KERBEROS -> new SignIn.Kerberos();
            case NONE -> new SignIn.Nothing();
        };
    }

    private static Duration duration(JsonValue value, String field, Duration otherwise) throws JsonMistake {
        String text = value.text(field).orElse(null);
        if (text == null) {
            return otherwise;
        }
        return IntervalText.parse(text)
                .orElseThrow(() -> value.mistake(field, "is no interval, such as 1s or 10m"));
    }

    private static @Nullable Path path(JsonValue value, String field) throws JsonMistake {
        String text = value.text(field).orElse(null);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException _) {
            throw value.mistake(field, "is no path of a file");
        }
    }

    private static <T> T word(JsonValue value, String field, Function<String, Optional<T>> find, T otherwise,
            String all) throws JsonMistake {
        String text = value.text(field).orElse(null);
        if (text == null) {
            return otherwise;
        }
        return find.apply(text).orElseThrow(() -> value.mistake(field, "is none of " + all));
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }
}
