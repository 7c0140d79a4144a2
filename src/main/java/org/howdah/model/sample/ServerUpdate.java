package org.howdah.model.sample;

import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Link;

/// Something that changes a server's state. The sampler makes them from the server, replay from the history.
public sealed interface ServerUpdate {
    record Sampled<R extends Record>(Sample<R> sample) implements ServerUpdate {}

    record LinkChanged(Link link) implements ServerUpdate {}

    record CapabilitiesRead(Capabilities capabilities) implements ServerUpdate {}

    /// Ticks of the live lane that fell due while it was busy.
    record TicksSkipped(long count) implements ServerUpdate {}
}
