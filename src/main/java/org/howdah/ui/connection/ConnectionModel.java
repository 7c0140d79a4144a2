package org.howdah.ui.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.settings.IntervalText;
import org.howdah.text.CommandWords;
import org.jspecify.annotations.Nullable;

/// A server while it is being entered: what stands in each field, what is wrong with it, and the server that comes of it.
/// Screen thread.
final class ConnectionModel {
    /// A field that somebody writes into.
    enum Field {
        NAME, GROUP, HOST, PORT, DATABASE, USER, PASSWORD_FILE, SERVICE, COMMAND, ROOT_CERTIFICATE, CERTIFICATE, KEY, CORES, TAGS, LONG_AFTER, TOO_LONG_AFTER
    }

    private final RegisteredServer initial;
    private final Predicate<String> nameTaken;
    private final String osUser;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.NONE);
    private final ObjectProperty<SignInWay> signInWay = new SimpleObjectProperty<>(SignInWay.ASK);
    private final BooleanProperty oncePerGroup = new SimpleBooleanProperty();
    private final ObjectProperty<TlsMode> tlsMode = new SimpleObjectProperty<>(TlsMode.VERIFY_FULL);
    private final ObjectProperty<AccessMode> accessMode = new SimpleObjectProperty<>(AccessMode.OBSERVE);
    private final ObjectProperty<Duration> interval = new SimpleObjectProperty<>(RegisteredServer.USUAL_INTERVAL);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final Map<Field, String> begun;

    /// @param nameTaken whether another server has this name
    /// @param osUser who is meant where a service names nobody
    ConnectionModel(RegisteredServer initial, Predicate<String> nameTaken, String osUser) {
        this.initial = initial;
        this.nameTaken = nameTaken;
        this.osUser = osUser;
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(text(initial, field)));
        }
        ConnectionTarget target = initial.target();
        environment.set(initial.environment());
        signInWay.set(SignInWay.of(initial));
        oncePerGroup.set(target.signIn() instanceof SignIn.Ask(boolean once) && once);
        tlsMode.set(target.tlsMode());
        accessMode.set(initial.accessMode());
        interval.set(initial.interval());
        paused.set(initial.paused());
        begun = contents();
    }

    private static String text(RegisteredServer server, Field field) {
        ConnectionTarget target = server.target();
        ClientCertificate certificate = target.clientCertificate();
        return switch (field) {
            case NAME -> server.name();
            case GROUP -> server.group();
            case HOST -> target.address().host();
            case PORT -> Integer.toString(target.address().port());
            case DATABASE -> target.address().database();
            case USER -> target.address().user();
            case PASSWORD_FILE -> target.signIn() instanceof SignIn.PasswordFile(Path file) ? text(file) : "";
            case SERVICE -> Objects.requireNonNullElse(server.service(), "");
            case COMMAND -> target.signIn() instanceof SignIn.PasswordCommand(List<String> command)
                    ? CommandWords.join(command)
                    : "";
            case ROOT_CERTIFICATE -> text(target.rootCertificate());
            case CERTIFICATE -> certificate == null ? "" : text(certificate.certificate());
            case KEY -> certificate == null ? "" : text(certificate.key());
            case CORES -> server.cores() == null ? "" : Integer.toString(server.cores());
            case TAGS -> String.join(", ", server.tags());
            case LONG_AFTER -> IntervalText.format(server.limits().longAfter());
            case TOO_LONG_AFTER -> IntervalText.format(server.limits().tooLongAfter());
        };
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.toString();
    }

    StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    String entered(Field field) {
        return Objects.requireNonNullElse(text(field).get(), "").strip();
    }

    ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    ObjectProperty<SignInWay> signInWayProperty() {
        return signInWay;
    }

    BooleanProperty oncePerGroupProperty() {
        return oncePerGroup;
    }

    ObjectProperty<TlsMode> tlsModeProperty() {
        return tlsMode;
    }

    ObjectProperty<AccessMode> accessModeProperty() {
        return accessMode;
    }

    ObjectProperty<Duration> intervalProperty() {
        return interval;
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    SignInWay way() {
        return Objects.requireNonNull(signInWay.get());
    }

    /// What is wrong with a field, in one sentence.
    Optional<String> problem(Field field) {
        return ConnectionRules.problem(this, field, nameTaken);
    }

    /// The first field with which something is wrong.
    Optional<Field> firstProblem() {
        return Arrays.stream(Field.values()).filter(field -> problem(field).isPresent()).findFirst();
    }

    /// Whether something stands there that did not at the beginning.
    boolean isChanged() {
        return !contents().equals(begun) || environment.get() != initial.environment()
                || way() != SignInWay.of(initial) || tlsMode.get() != initial.target().tlsMode()
                || accessMode.get() != initial.accessMode() || !interval.get().equals(initial.interval())
                || paused.get() != initial.paused()
                || oncePerGroup.get() != (initial.target().signIn() instanceof SignIn.Ask(boolean once) && once);
    }

    private Map<Field, String> contents() {
        Map<Field, String> contents = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> contents.put(field, Objects.requireNonNullElse(text.get(), "")));
        return contents;
    }

    /// What would be connected; nothing while something is wrong with it, or where a service says it.
    Optional<ConnectionTarget> target() {
        boolean wrong = Stream.of(Field.HOST, Field.PORT, Field.DATABASE, Field.USER, Field.GROUP)
                .anyMatch(field -> problem(field).isPresent());
        return wrong || way() == SignInWay.SERVICE
                ? Optional.empty()
                : Optional.of(new ConnectionTarget(address(), tlsMode.get(), null, null, signIn(),
                        entered(Field.GROUP)));
    }

    /// The server that was entered. Only where nothing is wrong.
    RegisteredServer server() {
        String certificate = entered(Field.CERTIFICATE);
        return new RegisteredServer(initial.id(), entered(Field.NAME),
                new ConnectionTarget(address(), tlsMode.get(), path(Field.ROOT_CERTIFICATE),
                        certificate.isEmpty() ? null : new ClientCertificate(Path.of(certificate), path(Field.KEY)),
                        signIn(), entered(Field.GROUP)),
                way() == SignInWay.SERVICE ? entered(Field.SERVICE) : null,
                ConnectionRules.tags(entered(Field.TAGS)), environment.get(), accessMode.get(),
                entered(Field.CORES).isEmpty() ? null : Integer.valueOf(entered(Field.CORES)), interval.get(),
                paused.get(), ConnectionRules.limits(this));
    }

    /// A service may name all of it, and what it does not name is what libpq would take.
    private ServerAddress address() {
        String user = either(entered(Field.USER), osUser);
        String port = entered(Field.PORT);
        return new ServerAddress(either(entered(Field.HOST), "localhost"),
                port.isEmpty() ? ServerAddress.DEFAULT_PORT : Integer.parseInt(port),
                either(entered(Field.DATABASE), user), user);
    }

    private static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private SignIn signIn() {
        return switch (way()) {
            case VAULT -> new SignIn.Vault();
            case ASK -> new SignIn.Ask(oncePerGroup.get());
            case PASSWORD_FILE -> new SignIn.PasswordFile(path(Field.PASSWORD_FILE));
            // Where the service holds no password itself, libpq looks into the password file.
            case SERVICE -> initial.service() == null
                    ? new SignIn.PasswordFile(null)
                    : initial.target().signIn();
            case COMMAND -> new SignIn.PasswordCommand(CommandWords.split(entered(Field.COMMAND)).orElse(List.of()));
            case CERTIFICATE -> new SignIn.Certificate();
            case KERBEROS -> new SignIn.Kerberos();
            case NOTHING -> new SignIn.Nothing();
        };
    }

    private @Nullable Path path(Field field) {
        String entered = entered(field);
        return entered.isEmpty() ? null : Path.of(entered);
    }
}
