package org.howdah.postgres.query;

import java.time.Duration;
import java.util.List;
import org.howdah.model.sample.Sample;

/// What is asked every ten seconds or less often, on a connection that is closed when it is idle for long. One thread at
/// a time, but for [#abort]. Failures are outcomes: the live lane decides whether a server is lost.
public interface SlowReader extends AutoCloseable {
    List<Sample<?>> read(Duration interval);

    ReaderCost cost();

    /// Gives the connection up without a word to the server; a reading under way ends soon after. Any thread; may block
    /// for a while.
    void abort();

    @Override
    void close();
}
