package org.howdah.history.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.KeptTier;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.server.ServerId;

/// What there is of each server, and what it takes.
final class InfoReader {
    private final Snapshot snapshot;

    InfoReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// @param whole also what it takes, for which all of the file is looked at
    List<RecordedServer> servers(boolean whole) throws SQLException {
        List<RecordedServer> servers = new ArrayList<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement("""
                select id, uuid, name, (select min(first) from chunk where server = s.id),
                    max(coalesce((select max(coalesce(last, first)) from chunk where server = s.id), 0),
                        coalesce((select max(t) from event where server = s.id), 0))
                from server s order by lower(name), name""");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                int id = result.getInt(1);
                Map<String, Long> bytes = whole ? bytes(id) : Map.of();
                Map<String, Long> samples = whole ? samples(id) : Map.of();
                long first = result.getLong(4);
                boolean none = result.wasNull();
                long last = result.getLong(5);
                servers.add(new RecordedServer(new ServerId(UUID.fromString(result.getString(2))),
                        result.getString(3), none ? null : Micros.instant(first),
                        none || last == 0 ? null : Micros.instant(last), bytes, samples));
            }
        }
        return servers;
    }

    /// What there is of all servers in each degree of detail.
    List<KeptTier> tiers(Retention retention) throws SQLException {
        List<KeptTier> tiers = new ArrayList<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement("select min(first),"
                + " max(coalesce(last, first)), coalesce(sum(bytes), 0) + case ?1 when 0 then"
                + " (select coalesce(sum(length(v)), 0) from tail) else 0 end from chunk where tier = ?1")) {
            for (Tier tier : Tier.values()) {
                select.setInt(1, tier.code());
                try (ResultSet result = select.executeQuery()) {
                    long first = result.getLong(1);
                    boolean none = result.wasNull();
                    tiers.add(new KeptTier(tier.word(), retention.of(tier), none ? null : Micros.instant(first),
                            none ? null : Micros.instant(result.getLong(2)), result.getLong(3)));
                }
            }
        }
        return tiers;
    }

    private Map<String, Long> bytes(int server) throws SQLException {
        Map<String, Long> bytes = numbers("select k.name || case c.tier when 0 then '' when 1 then ' by minute'"
                + " else ' by hour' end, sum(c.bytes) + coalesce((select sum(length(t.v)) from tail t join chunk o"
                + " on t.k >= o.id << 20 and t.k < (o.id + 1) << 20 where o.server = c.server and o.kind = c.kind"
                + " and o.tier = c.tier and o.v is null), 0)"
                + " from chunk c join kind k on k.id = c.kind where c.server = ? group by c.kind, c.tier", server);
        bytes.putAll(numbers("select 'texts', coalesce(sum(length(v)) + 48 * count(*), 0) from text where server = ?",
                server));
        bytes.putAll(
                numbers("select 'events', coalesce(sum(length(message) + coalesce(length(state), 0)) + 40 * count(*),"
                        + " 0) from event where server = ?", server));
        return bytes;
    }

    private Map<String, Long> samples(int server) throws SQLException {
        return numbers("select k.name, sum(c.samples) + coalesce((select count(*) from tail t join chunk o"
                + " on t.k >= o.id << 20 and t.k < (o.id + 1) << 20 where o.server = c.server and o.kind = c.kind"
                + " and o.v is null), 0) from chunk c join kind k on k.id = c.kind"
                + " where c.server = ? and c.tier = 0 group by c.kind", server);
    }

    private Map<String, Long> numbers(String select, int server) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        try (PreparedStatement statement = snapshot.connection().prepareStatement(select)) {
            statement.setInt(1, server);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    numbers.put(result.getString(1), result.getLong(2));
                }
            }
        } catch (SQLException e) {
            if (!HistoryFile.isDestroyed(e)) {
                throw e;
            }
            snapshot.problems().add("A page of the file is damaged: what it takes is not counted in whole.");
        }
        return numbers;
    }
}
