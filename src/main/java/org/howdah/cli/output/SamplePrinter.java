package org.howdah.cli.output;

import java.io.IOException;
import java.util.List;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;

/// Writes samples of one server as they come. One thread at a time.
public interface SamplePrinter {
    /// Writes what one tick brought.
    ///
    /// @param samples that arrived together and were asked for
    /// @param state that they led to
    /// @throws IOException when nobody reads any more
    void print(List<Sample<?>> samples, ServerState state) throws IOException;
}
