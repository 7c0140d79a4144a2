package org.howdah.postgres.query;

import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.howdah.model.collector.PoolState;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;

/// What is asked every ten seconds or less often, on a connection that is closed when it is idle for long. One thread at
/// a time, but for [#abort], [#cost] and [#pool]. Failures are outcomes: the live lane decides whether a server is lost.
public interface SlowReader extends AutoCloseable {
    /// What it can ask, and how often each should be asked; in the order in which they are asked.
    SequencedMap<Probe<?>, Duration> cadences();

    /// Asks these of its probes, each in a round trip of its own.
    List<Sample<?>> read(Set<Probe<?>> due);

    /// Asks everything that it can.
    default List<Sample<?>> readAll() {
        return read(cadences().keySet());
    }

    /// Asks what only one session is asked for. Failures are outcomes.
    SessionInspection inspect(Session session);

    /// Its connections. Any thread.
    PoolState pool();

    ReaderCost cost();

    /// Gives the connection up without a word to the server; a reading under way ends soon after. Any thread; may block
    /// for a while.
    void abort();

    @Override
    void close();
}
