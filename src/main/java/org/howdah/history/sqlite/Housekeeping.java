package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/// What has to be done to the file now and then, on the writer's thread: rolling up, giving up what is too old, giving
/// room back.
public interface Housekeeping {
    /// Nothing at all.
    Housekeeping NONE = new Housekeeping() {
        @Override
        public boolean isDue(long now) {
            return false;
        }

        @Override
        public void run(Connection connection, long now) {}
    };

    /// Whether there is something to do.
    ///
    /// @param now the monotonic clock
    boolean isDue(long now);

    /// One step of it, inside a transaction that is committed afterwards. A step is short, as samples wait meanwhile.
    void run(Connection connection, long now) throws SQLException;
}
