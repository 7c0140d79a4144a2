package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/// The pids of this Howdah's own backends on one server, so that it does not watch itself. By pid alone: anyone can call
/// himself howdah. Any thread.
final class OwnBackends {
    private final Set<Integer> pids = ConcurrentHashMap.newKeySet();

    boolean contains(int pid) {
        return pids.contains(pid);
    }

    Integer[] toArray() {
        return pids.toArray(Integer[]::new);
    }

    int add(Connection connection) throws SQLException {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        pids.add(pid);
        return pid;
    }

    void remove(int pid) {
        pids.remove(pid);
    }
}
