package org.howdah.postgres.connect;

import java.time.Duration;

/// One of the ways on which a server is asked. Each has one connection, one statement in flight, and deadlines of its
/// own; all deadlines of the program towards a server stand here.
public enum Lane {
    /// The live second. The server ends a statement after 4 s by itself; the socket gives up at 6 s, after the outer
    /// deadline of the sampler has named the server at 2 s.
    LIVE("live", Duration.ofSeconds(4), Duration.ofSeconds(6)),
    /// What may take its time: 30 s on the server, and 5 s more until we stop believing in the connection.
    SLOW("slow", Duration.ofSeconds(30), Duration.ofSeconds(35));

    /// TCP: a server in the next continent answers in 0.3 s; a lost SYN is sent again after 1 s.
    static final Duration CONNECT = Duration.ofSeconds(3);
    /// TCP, TLS and sign-in together, enforced by the driver in a thread of its own.
    static final Duration LOGIN = Duration.ofSeconds(6);
    /// From the first packet until the first questions were answered, however slowly the bytes drip.
    public static final Duration OPENING = Duration.ofSeconds(10);
    /// The one byte that says whether the server speaks TLS.
    static final Duration TLS_RESPONSE = Duration.ofSeconds(2);
    /// We would rather fail than queue behind DDL.
    static final Duration LOCK = Duration.ofMillis(250);
    /// Nothing of ours stays in a transaction; if it does, the server ends it.
    static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(10);

    private final String label;
    private final Duration statement;
    private final Duration socket;

    Lane(String label, Duration statement, Duration socket) {
        this.label = label;
        this.statement = statement;
        this.socket = socket;
    }

    public String label() {
        return label;
    }

    Duration statement() {
        return statement;
    }

    Duration socket() {
        return socket;
    }

    /// How long one answer may take as a whole: the socket's deadline begins again with each byte.
    public Duration answer() {
        return socket.plusSeconds(5);
    }
}
