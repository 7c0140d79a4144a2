package org.howdah.postgres.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.Probe;

/// A query without parameters or memory: each row stands for itself.
record RowQuery<R extends Record>(Probe<R> probe, RowReader<R> reader) implements ProbeQuery<R> {
    /// Makes a record of the row at which the columns stand.
    interface RowReader<R> {
        R read(Columns columns) throws SQLException;
    }

    @Override
    public List<R> read(ResultSet rows, Tick tick) throws SQLException {
        Columns columns = new Columns(rows);
        List<R> read = new ArrayList<>();
        while (rows.next()) {
            read.add(reader.read(columns));
        }
        return read;
    }
}
