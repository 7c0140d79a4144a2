package org.howdah.cli;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.howdah.model.server.ServerId;

/// Under which id the history knows a server: a registered one by its own for life, one that is named by its address, and
/// the demo server, by one that is made of what it is called. Pure.
final class RecordedIds {
    private RecordedIds() {}

    static ServerId of(ResolvedServer server) {
        return server.registered() != null
                ? server.registered().id()
                : ofLabel(server.label());
    }

    static ServerId ofLabel(String label) {
        return new ServerId(UUID.nameUUIDFromBytes(("howdah:" + label).getBytes(StandardCharsets.UTF_8)));
    }
}
