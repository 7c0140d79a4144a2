package org.howdah.history.recording;

import java.time.Instant;
import java.util.List;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;

/// What a recording says of itself.
///
/// @param version of the form of the file
/// @param howdah that wrote it
/// @param made when
/// @param range that was asked for; what the state at its beginning is made of is older
/// @param redacted whether literals were taken out of statements
/// @param servers in it
public record RecordingManifest(
        int version, String howdah, Instant made, TimeRange range, boolean redacted, List<Server> servers) {
    /// What this Howdah writes.
    public static final int VERSION = 1;
    static final String NAME = "manifest.json";
    static final String EVENTS = "events";

    /// One server.
    ///
    /// @param parts of the file that are of it, in their order
    public record Server(ServerId id, String name, List<Part> parts) {
        public Server {
            parts = List.copyOf(parts);
        }

        public long samples() {
            return parts.stream().filter(part -> part.segment() > 0).mapToLong(Part::count).sum();
        }

        public long events() {
            return parts.stream().filter(part -> part.segment() == 0).mapToLong(Part::count).sum();
        }
    }

    /// One entry of the file.
    ///
    /// @param segment counted from 1 for each server; 0 for its events
    /// @param probe whose samples they are, or `events`
    /// @param bytes of its content
    /// @param count of samples or events
    /// @param sha256 of its content, in hexadecimal digits
    public record Part(int segment, String probe, long bytes, long count, String sha256) {
        /// @param server counted from 1
        String name(int server) {
            return segment == 0 ? server + "/events.jsonl" : server + "/" + segment + "/" + probe + ".chunks";
        }
    }

    public RecordingManifest {
        servers = List.copyOf(servers);
    }
}
