package org.howdah.model.server;

/// Where a server listens, and as whom Howdah enters it. Holds no secret.
public record ServerAddress(String host, int port, String database, String user) {
    /// The port of PostgreSQL where none is named.
    public static final int DEFAULT_PORT = 5432;

    public ServerAddress {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port lies between 1 and 65535, not " + port);
        }
    }

    /// The name under which output speaks of a server that is not registered: `host:port/database`.
    public String label() {
        String shownHost = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return shownHost + ":" + port + "/" + database;
    }
}
