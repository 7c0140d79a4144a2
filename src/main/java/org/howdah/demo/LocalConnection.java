package org.howdah.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Connections to a server of ours on the loopback address. Any thread.
final class LocalConnection {
    static final String HOST = "127.0.0.1";
    private static final String CONNECT_SECONDS = "5";
    /// Longer than the longest statement of the demo and the tests, so that only a server that is gone ends it.
    private static final String READ_SECONDS = "120";

    private LocalConnection() {}

    /// The kernel's choice; somebody else may take it before the server does, who then gets another.
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    static Connection open(DemoAddress address, String applicationName) throws SQLException {
        return open(address, properties(address.user(), applicationName));
    }

    /// @param authentication the only way of proving itself that is used: a foreign server that has taken the port
    ///         cannot ask for the password in clear
    static Connection open(DemoAddress address, String applicationName, char[] password, String authentication)
            throws SQLException {
        Properties properties = properties(address.user(), applicationName);
        properties.setProperty("password", new String(password));
        properties.setProperty("requireAuth", authentication);
        return open(address, properties);
    }

    private static Connection open(DemoAddress address, Properties properties) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(), properties);
    }

    private static Properties properties(String user, String applicationName) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("assumeMinServerVersion", "9.6");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", READ_SECONDS);
        return properties;
    }
}
