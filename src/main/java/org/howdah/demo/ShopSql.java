package org.howdah.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The shop's SQL files: its schemas, and its longer queries.
final class ShopSql {
    private ShopSql() {}

    /// The text of a file beside this class.
    static String read(String name) {
        try (InputStream file = ShopSql.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + name + ".sql");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes and fills the tables of all databases, where they are missing.
    static void prepare(DemoAddress server) throws SQLException {
        for (String database : DemoServer.DATABASES) {
            try (Connection connection = LocalConnection.open(server.as(DemoServer.OWNER, database), "shop-setup");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(read(database));
                connection.commit();
            }
        }
    }
}
