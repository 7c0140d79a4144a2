package org.howdah.postgres.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleMode;

/// One statement of a connection: how it is asked, and how its rows become records. May remember things from one tick to
/// the next, so each connection has its own. One thread at a time.
interface ProbeQuery<R extends Record> {
    Probe<R> probe();

    /// How much of what it is about its rows tell.
    default SampleMode mode() {
        return SampleMode.EXACT;
    }

    /// How many parameters the statement has.
    default int parameters() {
        return 0;
    }

    /// Whether what it needs of the queries before it was read in this tick; asked where each travels by itself.
    default boolean isAnswerable(Tick tick) {
        return true;
    }

    /// Whether the server must be asked to know the answer; asked before the round trip.
    default boolean isNeeded(Tick tick) {
        return true;
    }

    /// Whether it must be asked after all, now that the round trip without it has told what it told.
    default boolean isNeededAfterAll(Tick tick) {
        return false;
    }

    /// The answer where the server need not be asked; called in the order of the batch.
    default List<R> unasked(Tick tick) {
        throw new IllegalStateException(probe() + " is always asked");
    }

    /// Sets the parameters, of which the first in the batch is `first`.
    default void bind(PreparedStatement statement, int first, Tick tick) throws SQLException {}

    List<R> read(ResultSet rows, Tick tick) throws SQLException;
}
