package org.howdah.postgres.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.howdah.model.sample.Probe;

/// Tells the tick when and in which epoch its answers were made; first in every batch.
final class SecondQuery implements ProbeQuery<SecondQuery.Second> {
    static final Probe<Second> PROBE = new Probe<>("second", Second.class);

    /// Not published: every sample carries it as its server time and epoch.
    record Second(Instant serverTime, Instant postmasterStart, boolean inRecovery) {}

    @Override
    public Probe<Second> probe() {
        return PROBE;
    }

    @Override
    public List<Second> read(ResultSet rows, Tick tick) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("The server did not say what time it is", "08P01");
        }
        Columns columns = new Columns(rows);
        Second second = new Second(
                columns.instant("server_time"), columns.instant("postmaster_start"), columns.flag("in_recovery"));
        tick.answered(second.serverTime(), second.postmasterStart(), second.inRecovery());
        return List.of(second);
    }
}
