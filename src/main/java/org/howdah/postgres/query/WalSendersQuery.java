package org.howdah.postgres.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.howdah.model.replication.WalSender;
import org.howdah.model.sample.Probe;

/// The standbys that a server feeds. Most servers have none, and a sender at work is a session that is not idle: so it is
/// asked while there are senders, in the same second when the sessions show one, and every tenth time for those that
/// have connected and rest.
final class WalSendersQuery implements ProbeQuery<WalSender> {
    private static final int TICKS_WITHOUT_A_LOOK = 9;

    private final boolean sessionsTell;
    private final RowQuery<WalSender> rows = new RowQuery<>(WalSender.PROBE, InstanceRows::walSender);
    private boolean present = true;
    private int notAsked;

    /// @param sessionsTell whether sessions say what they are (10)
    WalSendersQuery(boolean sessionsTell) {
        this.sessionsTell = sessionsTell;
    }

    @Override
    public Probe<WalSender> probe() {
        return WalSender.PROBE;
    }

    @Override
    public boolean isNeeded(Tick tick) {
        return present || !sessionsTell || notAsked >= TICKS_WITHOUT_A_LOOK;
    }

    @Override
    public boolean isNeededAfterAll(Tick tick) {
        return tick.sessions().stream().flatMap(List::stream)
                .anyMatch(session -> session.masked() || "walsender".equals(session.backendType()));
    }

    @Override
    public List<WalSender> unasked(Tick tick) {
        notAsked++;
        return List.of();
    }

    @Override
    public List<WalSender> read(ResultSet answer, Tick tick) throws SQLException {
        List<WalSender> read = rows.read(answer, tick);
        // Where sessions are hidden, a sender may be among them.
        present = !read.isEmpty() || isNeededAfterAll(tick);
        notAsked = 0;
        return read;
    }
}
