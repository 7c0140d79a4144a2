package org.howdah.demo;

import java.net.URI;

/// Where a demo server is reached, without a password: its roles are trusted on the loopback address.
///
/// @param host a numeric loopback address
/// @param port chosen by the system
/// @param database to connect to
/// @param user to connect as
public record DemoAddress(String host, int port, String database, String user) {
    /// As the command line takes it: `postgresql://howdah@127.0.0.1:PORT/postgres`.
    public URI toUri() {
        return URI.create("postgresql://" + user + "@" + host + ":" + port + "/" + database);
    }

    /// The same server, for another user and database.
    public DemoAddress as(String otherUser, String otherDatabase) {
        return new DemoAddress(host, port, otherDatabase, otherUser);
    }
}
