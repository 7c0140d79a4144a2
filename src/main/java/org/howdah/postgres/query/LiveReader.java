package org.howdah.postgres.query;

import java.util.List;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.Capabilities;
import org.howdah.postgres.connect.ServerException;

/// The one long-lived connection on which a server's live second is read. One thread at a time, but for
/// [#abort] and [#cost].
public interface LiveReader extends AutoCloseable {
    /// As last read: at connect, and again after a statement that used to answer did not.
    Capabilities capabilities();

    /// Takes one sample of everything that travels with the live second, in one round trip if all goes well.
    ///
    /// @throws ServerException when the connection is of no use any more
    List<Sample<?>> read(LiveRequest request) throws ServerException;

    /// What it has cost so far. Its round trips grow with each answer, so that a watch can tell a long reading from a
    /// silent server. Any thread.
    ReaderCost cost();

    /// Gives the connection up without a word to the server; a read under way fails soon after. Any thread; may
    /// block for a while.
    void abort();

    @Override
    void close();
}
