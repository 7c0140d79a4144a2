package org.howdah.postgres.connect;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationRequestType;

/// One attempt to connect, as the driver's plug-ins see it. It keeps the facts that the driver tells in words only, and
/// those words in the language of the machine. The driver connects in a thread of its own; any thread.
final class Attempt {
    /// The kinds of records that TLS has; anything else after the server's S is no TLS.
    private static final int FIRST_TLS_RECORD = 20;
    private static final int LAST_TLS_RECORD = 24;

    private final SecretSource secrets;
    private final ConnectionTarget target;
    private final Traffic traffic;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private volatile boolean passwordWanted;
    private volatile boolean passwordMissing;
    private volatile boolean passwordGiven;
    private volatile boolean wantedInClear;
    private volatile boolean wantedOtherwise;
    private volatile boolean wrongName;
    private volatile int firstByte = -1;
    private volatile int secondByte = -1;

    Attempt(SecretSource secrets, ConnectionTarget target, Traffic traffic) {
        this.secrets = secrets;
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

    char @Nullable [] password(AuthenticationRequestType type) {
        passwordWanted = true;
        if (type == AuthenticationRequestType.GSS) {
            wantedOtherwise = true;
            return null;
        }
        if (type == AuthenticationRequestType.CLEARTEXT_PASSWORD && !target.tlsMode().isEncrypted()) {
            wantedInClear = true;
            return null;
        }
        char[] password = secrets.password(target).orElse(null);
        passwordMissing = password == null;
        passwordGiven = password != null;
        return password;
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
