package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.howdah.model.server.ServerId;

/// The short numbers under which servers and probes stand in the tables, from inside the writer's transaction.
final class Names {
    private final Connection connection;
    private final Map<ServerId, Integer> servers = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    Names(Connection connection) {
        this.connection = connection;
    }

    void forget() {
        servers.clear();
        kinds.clear();
    }

    void name(ServerId server, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into server (uuid, name) values (?, ?)"
                + " on conflict (uuid) do update set name = excluded.name")) {
            insert.setString(1, server.toString());
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    int server(ServerId server) throws SQLException {
        Integer known = servers.get(server);
        if (known == null) {
            // One that nobody has named is called as it is.
            known = number("insert into server (uuid, name) values (?1, ?1) on conflict (uuid) do update set"
                    + " uuid = excluded.uuid returning id", server.toString());
            servers.put(server, known);
        }
        return known;
    }

    int kind(String probe) throws SQLException {
        Integer known = kinds.get(probe);
        if (known == null) {
            known = number("insert into kind (name) values (?) on conflict (name) do update set name = excluded.name"
                    + " returning id", probe);
            kinds.put(probe, known);
        }
        return known;
    }

    private int number(String insert, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.getInt(1);
            }
        }
    }
}
