package org.howdah.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.TlsMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class FaultsTest {
    private static final ConnectionTarget TARGET = new ConnectionTarget(
            new ServerAddress("db.example.org", 5433, "shop", "watcher"), TlsMode.VERIFY_FULL, null);

    @ParameterizedTest
    @CsvSource({"28P01, PASSWORD_WRONG", "28000, SIGN_IN_REFUSED", "3D000, NO_SUCH_DATABASE",
            "42501, NO_CONNECT_PRIVILEGE", "53300, NO_SLOT", "57P01, SHUTTING_DOWN", "08P01, POOLER_REFUSED"})
    void refusalAtSignInIsToldByItsState(String state, FaultKind kind) {
        assertThat(connecting(server(state, "wie auch immer", ""))).isEqualTo(kind);
    }

    @Test
    void missingLineOfPgHbaIsToldByTheServersRoutine() {
        PSQLException refused = server("28000", "kein Eintrag in pg_hba.conf", "ClientAuthentication");

        assertThat(connecting(refused)).isEqualTo(FaultKind.NO_HBA_LINE);
    }

    @ParameterizedTest
    @CsvSource({"the database system is starting up, STARTING_UP",
            "the database system is shutting down, SHUTTING_DOWN",
            "the database system is in recovery mode, IN_CRASH_RECOVERY", "in fremder Sprache, NOT_ACCEPTING"})
    void serverThatCannotTakeConnectionsNowSaysWhy(String message, FaultKind kind) {
        PSQLException notNow = server("57P03", message, "ProcessStartupPacket");

        assertThat(connecting(notNow)).isEqualTo(kind);
        assertThat(Faults.whileConnected(notNow, TARGET).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query_wait_timeout", "server conn crashed?",
            "server login has been failing, try again later (server_login_retry)"})
    void poolerThatMissesItsServerSaysSoInItsOneLanguage(String message) {
        PSQLException refused = server("08P01", message, "");

        assertThat(connecting(refused)).isEqualTo(FaultKind.POOLER_WITHOUT_SERVER);
        assertThat(Faults.whileConnected(refused, TARGET).kind()).isEqualTo(FaultKind.POOLER_WITHOUT_SERVER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "no pg_hba.conf entry for host \"::1\", user \"me\"                  | NO_HBA_LINE",
            "kein pg_hba.conf-Eintrag für Host »::1«, Benutzer »me«             | NO_HBA_LINE",
            "connection requires a valid client certificate                   | CLIENT_CERTIFICATE_WANTED",
            "Verbindung erfordert ein gültiges Client-Zertifikat              | CLIENT_CERTIFICATE_WANTED"})
    void missingLineIsToldFromAMissingCertificateInAnyLanguage(String message, FaultKind kind) {
        ConnectionTarget encrypted = new ConnectionTarget(TARGET.address(), TlsMode.REQUIRE, null);

        assertThat(Faults.whileConnecting(server("28000", message, "ClientAuthentication"), encrypted, attempt())
                .kind()).isEqualTo(kind);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(new UnknownHostException("db.example.org"), false, FaultKind.NAME_NOT_FOUND),
                Arguments.of(new SocketTimeoutException("connect timed out"), false, FaultKind.CONNECT_TIMED_OUT),
                Arguments.of(new NoRouteToHostException("no route"), false, FaultKind.NO_ROUTE),
                Arguments.of(new ConnectException("refused"), false, FaultKind.CONNECTION_REFUSED),
                Arguments.of(new SocketTimeoutException("read timed out"), true, FaultKind.NOT_ANSWERING),
                Arguments.of(new SSLException("what?"), true, FaultKind.TLS_FAILED),
                Arguments.of(handshake(new CertificateExpiredException("old")), true, FaultKind.CERTIFICATE_EXPIRED),
                Arguments.of(handshake(new CertPathValidatorException("who?")), true,
                        FaultKind.CERTIFICATE_NOT_TRUSTED),
                Arguments.of(new EOFException(), true, FaultKind.CONNECTION_LOST),
                Arguments.of(new IOException("odd"), true, FaultKind.CONNECTION_LOST));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void failureOfTheNetworkIsToldByItsCause(Exception cause, boolean connected, FaultKind kind) throws IOException {
        SQLException failed = new PSQLException("Verbindung fehlgeschlagen", PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                cause);
        Attempt attempt = attempt();
        if (connected) {
            attempt.opening(new Connected());
        }

        assertThat(Faults.whileConnecting(failed, TARGET, attempt).kind()).isEqualTo(kind);
    }

    @Test
    void connectionThatWasAlteredIsToldFromOneThatWasCut() {
        SQLException altered = new SQLException("weg", "08006", new SSLException("bad record"));
        SQLException cut = new SQLException("weg", "08006", new SSLException(new SocketException("reset")));

        assertThat(Faults.whileConnected(altered, TARGET).kind()).isEqualTo(FaultKind.PROTOCOL_VIOLATION);
        assertThat(Faults.whileConnected(cut, TARGET).kind()).isEqualTo(FaultKind.CONNECTION_LOST);
    }

    @ParameterizedTest
    @CsvSource({"57P01, TERMINATED", "57P02, TERMINATED", "57P05, TERMINATED", "08P01, PROTOCOL_VIOLATION",
            "08006, CONNECTION_LOST"})
    void lossIsToldByItsState(String state, FaultKind kind) {
        assertThat(Faults.whileConnected(new SQLException("weg", state), TARGET).kind()).isEqualTo(kind);
    }

    @Test
    void silenceOfAConnectionIsNoLossOfIt() {
        SQLException silent = new SQLException("weg", "08006", new SocketTimeoutException("read timed out"));

        assertThat(Faults.whileConnected(silent, TARGET).kind()).isEqualTo(FaultKind.NOT_ANSWERING);
    }

    @Test
    void circleOfCausesEnds() {
        SQLException first = new SQLException("first", "08001");
        SQLException second = new SQLException("second", "08001", first);
        first.initCause(second);

        assertThat(connecting(second)).isEqualTo(FaultKind.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"08006, true", "08P01, true", "57P01, true", "57014, false", "42501, false", "55P03, false"})
    void onlySomeErrorsEndAConnection(String state, boolean fatal) {
        assertThat(Faults.isFatal(new SQLException("x", state))).isEqualTo(fatal);
        assertThat(Faults.isFatal(new SQLException("x"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void kindHasASentenceThatIsFilledIn(FaultKind kind) {
        ServerFault fault = Faults.of(kind, null, TARGET, "detail");

        assertThat(fault.sentence()).endsWith(".").doesNotContain("{", "}", "''").hasSizeLessThan(250);
        assertThat(fault.sentence()).as("no thousands separator in a port").doesNotContain("5,433");
    }

    @Test
    void sentencesBelongToKindsAndDiffer() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.howdah.postgres.connect.faults");
        Set<String> keys = new HashSet<>();
        for (Enumeration<String> each = bundle.getKeys(); each.hasMoreElements();) {
            keys.add(each.nextElement());
        }
        List<String> sentences = keys.stream().map(bundle::getString).toList();

        assertThat(keys).isEqualTo(Arrays.stream(FaultKind.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @Test
    void bracesInANameAreNotTakenForPlaces() {
        ConnectionTarget odd = new ConnectionTarget(
                new ServerAddress("db", 5432, "sho{p'", "{0}'s"), TlsMode.DISABLE, null);

        assertThat(Faults.of(FaultKind.NO_HBA_LINE, null, odd, "").sentence()).contains("sho{p'", "{0}'s");
    }

    private static FaultKind connecting(SQLException e) {
        return Faults.whileConnecting(e, TARGET, attempt()).kind();
    }

    private static Attempt attempt() {
        return new Attempt(new Answers(SecretSource.NONE, TARGET, new Proofs()), TARGET, new Traffic());
    }

    /// As if somebody had taken the connection.
    private static final class Connected extends Socket {
        @Override
        public boolean isConnected() {
            return true;
        }
    }

    private static SSLHandshakeException handshake(Exception cause) {
        SSLHandshakeException failed = new SSLHandshakeException("handshake");
        failed.initCause(cause);
        return failed;
    }

    private static PSQLException server(String state, String message, String routine) {
        return new PSQLException(new ServerErrorMessage(
                "SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0R" + routine + "\0"));
    }
}
