package org.howdah.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.text.HostileTexts;
import org.howdah.ui.connection.ConnectionModel.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionModelTest {
    private final Predicate<String> taken = "taken"::equals;

    static List<RegisteredServer> servers() {
        return List.of(Servers.SHOP, Servers.signingIn(new SignIn.Ask(false)),
                Servers.signingIn(new SignIn.PasswordFile(null)),
                Servers.signingIn(new SignIn.PasswordFile(Path.of("/home/me/.pgpass"))),
                Servers.signingIn(new SignIn.PasswordCommand(List.of("pass", "show", "a b", "\"quoted\" 'x'", "\\"))),
                Servers.signingIn(new SignIn.Kerberos()), Servers.signingIn(new SignIn.Nothing()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatNobodyChangesStaysAsItWas(RegisteredServer server) {
        ConnectionModel model = model(server);
        assertThat(model.isChanged()).isFalse();
        assertThat(model.firstProblem()).isEmpty();
        assertThat(model.server()).isEqualTo(server);
    }

    @Test
    void whatIsLongComesBeforeWhatIsTooLong() {
        ConnectionModel model = model(Servers.SHOP);
        model.text(Field.LONG_AFTER).set("5m");
        assertThat(model.problem(Field.TOO_LONG_AFTER))
                .hasValue("Enter more than the time after which a statement is long.");
        model.text(Field.TOO_LONG_AFTER).set("soon");
        assertThat(model.problem(Field.TOO_LONG_AFTER)).hasValueSatisfying(
                problem -> assertThat(problem).startsWith("Enter a duration between 1s and 168h"));
        model.text(Field.TOO_LONG_AFTER).set("169h");
        assertThat(model.problem(Field.TOO_LONG_AFTER)).isPresent();
        model.text(Field.LONG_AFTER).set("");
        model.text(Field.TOO_LONG_AFTER).set("");
        assertThat(model.firstProblem()).isEmpty();
        assertThat(model.server().limits()).isEqualTo(DurationLimits.USUAL);
    }

    @Test
    void everythingThatIsEnteredIsInTheServer() {
        ConnectionModel model = model(Servers.BLANK);
        model.text(Field.NAME).set("  shop ");
        model.text(Field.GROUP).set("eu");
        model.text(Field.HOST).set("::1");
        model.text(Field.PORT).set("5433");
        model.text(Field.DATABASE).set("db");
        model.text(Field.USER).set("you");
        model.text(Field.CERTIFICATE).set("/me.crt");
        model.text(Field.KEY).set("/me.key");
        model.text(Field.ROOT_CERTIFICATE).set("/ca.pem");
        model.text(Field.CORES).set("8");
        model.text(Field.TAGS).set("a, b,,a , c d");
        model.text(Field.LONG_AFTER).set("30s");
        model.text(Field.TOO_LONG_AFTER).set("2h");
        model.signInWayProperty().set(SignInWay.CERTIFICATE);
        model.tlsModeProperty().set(TlsMode.VERIFY_CA);
        model.environmentProperty().set(Environment.STAGING);
        model.accessModeProperty().set(AccessMode.OPERATE);
        model.pausedProperty().set(true);
        RegisteredServer server = model.server();
        assertThat(server.id()).isEqualTo(Servers.BLANK.id());
        assertThat(server.name()).isEqualTo("shop");
        assertThat(server.target().address()).isEqualTo(new ServerAddress("::1", 5433, "db", "you"));
        assertThat(server.target().clientCertificate())
                .isEqualTo(new ClientCertificate(Path.of("/me.crt"), Path.of("/me.key")));
        assertThat(server.target().rootCertificate()).isEqualTo(Path.of("/ca.pem"));
        assertThat(server.target().signIn()).isEqualTo(new SignIn.Certificate());
        assertThat(server.group()).isEqualTo("eu");
        assertThat(server.tags()).containsExactly("a", "b", "c d");
        assertThat(server.environment()).isEqualTo(Environment.STAGING);
        assertThat(server.accessMode()).isEqualTo(AccessMode.OPERATE);
        assertThat(server.cores()).isEqualTo(8);
        assertThat(server.paused()).isTrue();
        assertThat(server.limits()).isEqualTo(new DurationLimits(Duration.ofSeconds(30), Duration.ofHours(2)));
        assertThat(server.service()).isNull();
        assertThat(model.isChanged()).isTrue();
    }

    @Test
    void aServiceNeedsNothingElse() {
        ConnectionModel model = model(Servers.BLANK);
        model.text(Field.NAME).set("shop");
        model.text(Field.PORT).set("");
        model.text(Field.USER).set("");
        model.text(Field.DATABASE).set("");
        model.signInWayProperty().set(SignInWay.SERVICE);
        assertThat(model.firstProblem()).contains(Field.SERVICE);
        model.text(Field.SERVICE).set("mine");
        assertThat(model.firstProblem()).isEmpty();
        assertThat(model.server().service()).isEqualTo("mine");
        assertThat(model.server().target().address()).isEqualTo(new ServerAddress("localhost", 5432, "me", "me"));
        assertThat(model.server().target().signIn()).isEqualTo(new SignIn.PasswordFile(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NAME | '' | name", "NAME | taken | Another server", "HOST | '' | host",
            "HOST | /var/run | Unix socket", "HOST | @abstract | Unix socket", "HOST | a,b | One host",
            "HOST | a b | alone", "HOST | a:5432 | alone", "HOST | user@a | alone", "HOST | postgresql://a/b | alone",
            "PORT | '' | 65535", "PORT | 0 | 65535", "PORT | 65536 | 65535", "PORT | x | 65535", "PORT | -1 | 65535",
            "PORT | 99999999999 | 65535", "PORT | ٥ | 65535", "DATABASE | '' | database", "USER | ' ' | role",
            "CORES | 0 | cores", "CORES | many | cores", "ROOT_CERTIFICATE | ca.pem | whole path",
            "KEY | /me.key | belongs to this key"})
    void whatCannotBeIsToldInOneSentence(Field field, String entered, String sentence) {
        ConnectionModel model = model(Servers.SHOP);
        model.text(field).set(entered);
        assertThat(model.firstProblem()).contains(field);
        assertThat(model.problem(field)).get().asString().contains(sentence).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example.org", "10.0.0.1", "::1", "fe80::1%eth0", "größe.example", "db_1"})
    void aHostMayBeANameOrAnAddress(String host) {
        ConnectionModel model = model(Servers.SHOP);
        model.text(Field.HOST).set(host);
        assertThat(model.firstProblem()).isEmpty();
    }

    @Test
    void whatBelongsToOneWayIsAskedForInThatWayOnly() {
        ConnectionModel model = model(Servers.SHOP);
        model.text(Field.COMMAND).set("pass \"show");
        assertThat(model.firstProblem()).isEmpty();
        model.signInWayProperty().set(SignInWay.COMMAND);
        assertThat(model.problem(Field.COMMAND)).get().asString().contains("quotation");
        model.text(Field.COMMAND).set(" ");
        assertThat(model.firstProblem()).contains(Field.COMMAND);
        model.signInWayProperty().set(SignInWay.CERTIFICATE);
        assertThat(model.firstProblem()).contains(Field.CERTIFICATE);
        model.text(Field.CERTIFICATE).set("/me.crt");
        assertThat(model.firstProblem()).isEmpty();
        model.tlsModeProperty().set(TlsMode.DISABLE);
        assertThat(model.problem(Field.CERTIFICATE)).get().asString().contains("encrypted");
    }

    @Test
    void namesThatCannotBeSeenAreRefusedOrShownAsTheyAre() {
        ConnectionModel model = model(Servers.SHOP);
        HostileTexts.corpus().forEach(hostile -> {
            model.text(Field.NAME).set(hostile.text());
            if (model.problem(Field.NAME).isEmpty()) {
                assertThat(model.server().name()).isEqualTo(hostile.text().strip());
            }
        });
    }

    @Test
    void aCopyHasANameAndAnIdentityOfItsOwn() {
        RegisteredServer copy = ConnectionDialog.copyOf(Servers.SHOP, Servers.BLANK.id(),
                List.of("loyalty-prod-01 copy", "loyalty-prod-01 copy 2")::contains);
        assertThat(copy.name()).isEqualTo("loyalty-prod-01 copy 3");
        assertThat(copy.id()).isEqualTo(Servers.BLANK.id());
        assertThat(copy.target()).isEqualTo(Servers.SHOP.target());
    }

    private ConnectionModel model(RegisteredServer server) {
        return new ConnectionModel(server, taken, "me");
    }
}
