package org.howdah.postgres.connect;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/// One attempt to connect, as the driver's plug-ins see it. It keeps the facts that the driver tells in words only, and
/// those words in the language of the machine. The driver connects in a thread of its own; any thread.
final class Attempt {
    /// The kinds of records that TLS has; anything else after the server's S is no TLS.
    private static final int FIRST_TLS_RECORD = 20;
    private static final int LAST_TLS_RECORD = 24;

    private final Answers answers;
    private final ConnectionTarget target;
    private final Traffic traffic;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private volatile boolean passwordWanted;
    private volatile boolean passwordMissing;
    private volatile boolean passwordGiven;
    private volatile boolean wantedInClear;
    private volatile boolean wantedOtherwise;
    private volatile boolean downgraded;
    private volatile boolean wrongName;
    private volatile boolean certificateShown;
    private volatile @Nullable FaultKind obstacle;
    private volatile @Nullable String obstacleSentence;
    private volatile @Nullable Proof proof;
    private volatile int firstByte = -1;
    private volatile int secondByte = -1;

    Attempt(Answers answers, ConnectionTarget target, Traffic traffic) {
        this.answers = answers;
        this.target = target;
        this.traffic = traffic;
    }

    Traffic traffic() {
        return traffic;
    }

    /// Takes a socket that the driver is about to connect.
    ///
    /// @throws IOException where nobody waits for the connection any more
    void opening(Socket socket) throws IOException {
        if (over) {
            throw new IOException("the attempt is over");
        }
        sockets.add(socket);
    }

    /// Ends an attempt that failed. The driver leaves its thread behind when its time is up, and a server that sends a
    /// byte now and then would keep thread and socket for ever.
    void abandon() {
        over = true;
        sockets.forEach(Traffic::close);
    }

    void received(int value) {
        if (firstByte < 0) {
            firstByte = value;
        } else if (secondByte < 0) {
            secondByte = value;
        }
    }

    /// Whether the first two bytes are still to come.
    boolean isCurious() {
        return secondByte < 0;
    }

    void wrongName() {
        wrongName = true;
    }

    ConnectionTarget target() {
        return target;
    }

    Answers answers() {
        return answers;
    }

    void showsCertificate() {
        certificateShown = true;
    }

    void certificateUnusable(SecretException e) {
        obstacle = FaultKind.CLIENT_CERTIFICATE_UNUSABLE;
        obstacleSentence = e.sentence();
    }

    /// @throws PSQLException where the attempt ends here, for a reason that this attempt knows
    char @Nullable [] password(AuthenticationRequestType type) throws PSQLException {
        passwordWanted = true;
        Proof asked = proof(type);
        proof = asked;
        if (type == AuthenticationRequestType.GSS) {
            if (!(target.signIn() instanceof SignIn.Kerberos)) {
                wantedOtherwise = true;
                throw over();
            }
            Tickets.install();
            return null;
        }
        if (type == AuthenticationRequestType.CLEARTEXT_PASSWORD && !target.tlsMode().isEncrypted()) {
            wantedInClear = true;
            return null;
        }
        if (answers.isDowngrade(asked)) {
            downgraded = true;
            return null;
        }
        char[] password = null;
        try {
            password = answers.password();
        } catch (SecretException e) {
            obstacle = e.isVaultLocked() ? FaultKind.VAULT_LOCKED : FaultKind.PASSWORD_MISSING;
            obstacleSentence = e.sentence();
        }
        passwordMissing = password == null;
        passwordGiven = password != null;
        return password;
    }

    private static PSQLException over() {
        return new PSQLException("the attempt is over", PSQLState.CONNECTION_REJECTED);
    }

    private static Proof proof(AuthenticationRequestType type) {
        return switch (type) {
            case CLEARTEXT_PASSWORD -> Proof.PASSWORD;
            case MD5_PASSWORD -> Proof.MD5;
            case SASL -> Proof.SCRAM;
            case GSS -> Proof.KERBEROS;
        };
    }

    /// By what the server was convinced, once it was.
    Proof proof() {
        Proof asked = proof;
        if (asked != null) {
            return asked;
        }
        return certificateShown ? Proof.CERTIFICATE : Proof.NONE;
    }

    /// What hindered the attempt on our side, in words; null where nothing did.
    @Nullable
    ServerFault obstacle(@Nullable String sqlState) {
        FaultKind kind = obstacle;
        String sentence = obstacleSentence;
        return kind == null || sentence == null ? null : new ServerFault(kind, sqlState, sentence, "");
    }

    /// The server asked for a proof of any kind. Before that, nothing secret can have been sent.
    boolean isPasswordWanted() {
        return passwordWanted;
    }

    /// The server wanted a password and there was none.
    boolean isPasswordMissing() {
        return passwordMissing;
    }

    boolean isPasswordGiven() {
        return passwordGiven;
    }

    /// The server wanted the password as it is, over a connection that anybody may read.
    boolean isPasswordWantedInClear() {
        return wantedInClear;
    }

    /// The server wanted a sign-in that Howdah does not do.
    boolean isOtherSignInWanted() {
        return wantedOtherwise;
    }

    /// The server asked for less than it was content with before.
    boolean isDowngraded() {
        return downgraded;
    }

    boolean isWrongName() {
        return wrongName;
    }

    /// Whether somebody took the connection, if only the kernel of a stopped server.
    boolean isConnected() {
        return sockets.stream().anyMatch(Socket::isConnected);
    }

    /// Whether the server said no to TLS, which is the letter N and nothing else.
    boolean isTlsDeclined() {
        return firstByte == 'N' && secondByte < 0;
    }

    /// Whether what came is how a PostgreSQL begins, as far as anything came. Servers of other protocols may say S by
    /// chance, which means yes to TLS, but no record of TLS after it.
    boolean looksLikePostgres() {
        return switch (firstByte) {
            case -1 -> true;
            case 'N' -> target.tlsMode() != TlsMode.DISABLE || beginsALength();
            case 'S' -> target.tlsMode() != TlsMode.DISABLE && (secondByte < 0 || isTlsRecord());
            case 'E', 'R', 'v' -> beginsALength();
            default -> false;
        };
    }

    /// A message's length follows its letter, and none of a server's first messages has 16 MB.
    private boolean beginsALength() {
        return secondByte <= 0;
    }

    private boolean isTlsRecord() {
        return secondByte >= FIRST_TLS_RECORD && secondByte <= LAST_TLS_RECORD;
    }
}
