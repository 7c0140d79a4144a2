package org.howdah.history.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.howdah.history.recording.RecordingManifest.Part;
import org.howdah.history.recording.RecordingManifest.Server;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// A manifest as JSON. What is read is checked: names, numbers, order. Pure.
final class ManifestJson {
    private static final String FORMAT = "howdah recording";
    private static final int MOST_SERVERS = 1_000;
    private static final int MOST_PARTS = 30_000;
    private static final int MOST_SEGMENTS = 1_000_000;
    static final int LONGEST_NAME = 200;
    private static final Pattern PROBE = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> FIELDS = Set.of("format", "version", "howdah", "made", "from", "to", "literals",
            "samples", "events", "servers");

    private ManifestJson() {}

    static byte[] write(RecordingManifest manifest) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", FORMAT).put("version", manifest.version()).put("howdah", manifest.howdah())
                .put("made", manifest.made().toString()).put("from", manifest.range().from().toString())
                .put("to", manifest.range().to().toString())
                .put("literals", manifest.redacted() ? "redacted" : "kept")
                .put("samples", manifest.servers().stream().mapToLong(Server::samples).sum())
                .put("events", manifest.servers().stream().mapToLong(Server::events).sum());
        ArrayNode servers = node.putArray("servers");
        for (Server server : manifest.servers()) {
            ObjectNode one = servers.addObject().put("id", server.id().toString()).put("name", server.name());
            ArrayNode parts = one.putArray("parts");
            server.parts().forEach(part -> parts.addObject().put("segment", part.segment()).put("probe", part.probe())
                    .put("bytes", part.bytes()).put("count", part.count()).put("sha256", part.sha256()));
        }
        return JsonFile.write(node);
    }

    static RecordingManifest read(String json) throws RecordingException {
        try {
            JsonValue file = JsonFile.read(json);
            if (!file.isObject() || !file.text("format").orElse("").equals(FORMAT)) {
                throw new RecordingException("it is no recording of Howdah");
            }
            // First of all, as all else may mean something else there.
            int version = file.number("version", 1, Integer.MAX_VALUE).orElseThrow(
                    () -> file.mistake("version", "is missing"));
            if (version > RecordingManifest.VERSION) {
                throw new RecordingException("it was written by a newer Howdah (" + file.text("howdah").orElse("?")
                        + "), whose recordings this one cannot read");
            }
            return read(version, file);
        } catch (JsonMistake e) {
            throw new RecordingException("its manifest is wrong in " + e.located());
        }
    }

    private static RecordingManifest read(int version, JsonValue file) throws JsonMistake, RecordingException {
        for (String field : file.fields().keySet()) {
            if (!FIELDS.contains(field)) {
                throw file.mistake(field, "is no field of a manifest");
            }
        }
        Instant from = time(file, "from");
        Instant to = time(file, "to");
        if (!from.isBefore(to)) {
            throw file.mistake("to", "is not after \"from\"");
        }
        List<Server> servers = new ArrayList<>();
        Set<ServerId> ids = new HashSet<>();
        JsonValue list = file.field("servers").orElseThrow(() -> file.mistake("servers", "is missing"));
        int parts = 0;
        for (JsonValue value : list.elements()) {
            Server server = server(value);
            if (!ids.add(server.id())) {
                throw value.mistake("id", "stands in it twice");
            }
            servers.add(server);
            parts += server.parts().size();
            if (servers.size() > MOST_SERVERS || parts > MOST_PARTS) {
                throw new RecordingException("it claims more servers and parts than any recording has");
            }
        }
        return new RecordingManifest(version, shortText(file, "howdah"), time(file, "made"),
                new TimeRange(from, to), !file.requiredText("literals").equals("kept"), servers);
    }

    private static Server server(JsonValue value) throws JsonMistake {
        List<Part> parts = new ArrayList<>();
        JsonValue list = value.field("parts").orElseThrow(() -> value.mistake("parts", "is missing"));
        Set<String> names = new HashSet<>();
        int segment = 0;
        for (JsonValue element : list.elements()) {
            Part part = part(element);
            if (part.segment() < segment || !names.add(part.segment() + part.probe())
                    || (part.segment() == 0) != part.probe().equals(RecordingManifest.EVENTS)) {
                throw element.mistake("segment", "is out of order");
            }
            segment = part.segment();
            parts.add(part);
        }
        try {
            return new Server(new ServerId(UUID.fromString(value.requiredText("id"))), shortText(value, "name"), parts);
        } catch (IllegalArgumentException _) {
            throw value.mistake("id", "is no id");
        }
    }

    private static Part part(JsonValue value) throws JsonMistake {
        String probe = value.requiredText("probe");
        if (!PROBE.matcher(probe).matches()) {
            throw value.mistake("probe", "is no name of a probe");
        }
        String digest = value.requiredText("sha256");
        if (!DIGEST.matcher(digest).matches()) {
            throw value.mistake("sha256", "is no checksum");
        }
        return new Part(value.number("segment", 0, MOST_SEGMENTS).orElseThrow(
                () -> value.mistake("segment", "is missing")), probe, count(value, "bytes"), count(value, "count"),
                digest);
    }

    /// No part has more than two thousand million of anything.
    private static int count(JsonValue value, String field) throws JsonMistake {
        return value.number(field, 0, Integer.MAX_VALUE).orElseThrow(() -> value.mistake(field, "is missing"));
    }

    private static String shortText(JsonValue value, String field) throws JsonMistake {
        String text = value.requiredText(field);
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw value.mistake(field, "is empty or too long");
        }
        return text;
    }

    private static Instant time(JsonValue value, String field) throws JsonMistake {
        try {
            return Believable.time(Instant.parse(value.requiredText(field)));
        } catch (DateTimeException _) {
            throw value.mistake(field, "is no time");
        }
    }
}
