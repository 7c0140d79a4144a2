package org.howdah.history.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.howdah.history.HistoryEntry.Happened;
import org.howdah.history.UpdateJson;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ServerId;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as a line of JSON. Pure.
final class EventLine {
    /// More than any event has.
    static final int LONGEST = 256 * 1024;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventLine() {}

    static String write(Happened happened) {
        HistoryEvent event = happened.event();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("time", event.time().toString())
                .put("event", event.kind().word()).put("message", event.message());
        if (event.until() != null) {
            node.put("until", event.until().toString());
        }
        if (event.count() != 0) {
            node.put("count", event.count());
        }
        if (happened.repeated()) {
            node.put("repeated", true);
        }
        if (happened.update() != null) {
            try {
                node.set("state", MAPPER.readTree(UpdateJson.write(happened.update())));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What was written as JSON is JSON", e);
            }
        }
        return node.toString();
    }

    /// Reads a line again.
    ///
    /// @return nothing for a kind that a newer Howdah knows
    static Optional<Happened> read(ServerId server, String line) throws RecordingException {
        try {
            JsonValue value = JsonFile.read(line);
            if (!value.isObject()) {
                throw new RecordingException("an event in it is none");
            }
            EventKind kind = EventKind.ofWord(value.requiredText("event")).orElse(null);
            if (kind == null) {
                return Optional.empty();
            }
            String until = value.text("until").orElse(null);
            HistoryEvent event = new HistoryEvent(server, Believable.time(Instant.parse(value.requiredText("time"))),
                    kind,
                    until == null ? null : Believable.time(Instant.parse(until)),
                    value.number("count", 0, Integer.MAX_VALUE).orElse(0), value.requiredText("message"));
            return Optional.of(new Happened(event, update(value), value.flag("repeated").orElse(false)));
        } catch (JsonMistake e) {
            throw new RecordingException("an event in it is wrong: " + e.what());
        } catch (DateTimeException _) {
            throw new RecordingException("an event in it has no believable time");
        }
    }

    private static @Nullable ServerUpdate update(JsonValue value) {
        return value.field("state").flatMap(state -> UpdateJson.read(state.node().toString()))
                .filter(EventLine::isBelievable).orElse(null);
    }

    private static boolean isBelievable(ServerUpdate update) {
        try {
            return !(update instanceof ServerUpdate.LinkChanged(var link))
                    || Believable.time(link.since()).equals(link.since());
        } catch (DateTimeException _) {
            return false;
        }
    }
}
