package org.howdah.history;

import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Something that is to be kept.
public sealed interface HistoryEntry {
    ServerId server();

    /// One answer to one probe.
    record Sampled(ServerId server, Sample<?> sample) implements HistoryEntry {}

    /// Something that happened.
    ///
    /// @param update of the server's state that it is, so that a replayed state has it as well; null for none
    /// @param repeated whether it only says again what was said before, with another time: replay needs it, readers do not
    record Happened(HistoryEvent event, @Nullable ServerUpdate update, boolean repeated) implements HistoryEntry {
        @Override
        public ServerId server() {
            return event.server();
        }
    }

    /// A server is recorded from now on, or under another name.
    record Named(ServerId server, String name) implements HistoryEntry {}
}
