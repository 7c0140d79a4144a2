package org.howdah.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;
import org.howdah.settings.json.Utf8;

/// The whole of `servers.json`: the list, and whatever else stands in the file.
///
/// @param format the version of the file
/// @param rest the file's object without format, generation and servers
/// @param nodes each server as it stands in the file
record RegistryDocument(int format, ServerList list, ObjectNode rest, Map<ServerId, JsonNode> nodes) {
    /// The version that this Howdah writes.
    static final int FORMAT = 1;

    private static final String FORMAT_FIELD = "format";
    private static final String GENERATION = "generation";
    private static final String SERVERS = "servers";

    RegistryDocument {
        nodes = Map.copyOf(nodes);
    }

    static RegistryDocument empty() {
        return new RegistryDocument(FORMAT, ServerList.EMPTY, JsonNodeFactory.instance.objectNode(), Map.of());
    }

    /// Reads a whole file.
    ///
    /// @throws JsonMistake at the first mistake
    static RegistryDocument read(byte[] content) throws JsonMistake {
        JsonValue root = JsonFile.read(Utf8.decode(content));
        if (!root.isObject() || root.field(SERVERS).isEmpty()) {
            throw root.mistake("this is no list of Howdah's, which has \"servers\" in braces; lists of other programs"
                    + " are taken over by howdah servers import");
        }
        int format = root.number(FORMAT_FIELD, 1, Integer.MAX_VALUE).orElse(FORMAT);
        List<RegisteredServer> servers = new ArrayList<>();
        Map<ServerId, JsonNode> nodes = new HashMap<>();
        List<JsonValue> values = root.list(SERVERS);
        for (JsonValue value : values) {
            RegisteredServer server = ServerReading.read(value);
            servers.add(server);
            nodes.put(server.id(), value.node());
        }
        refuseClash(servers, values);
        ObjectNode rest = root.node().deepCopy();
        rest.remove(List.of(FORMAT_FIELD, GENERATION, SERVERS));
        return new RegistryDocument(format, new ServerList(generation(root), servers), rest, nodes);
    }

    private static long generation(JsonValue root) throws JsonMistake {
        JsonValue generation = root.field(GENERATION).orElse(null);
        if (generation == null) {
            return 0;
        }
        if (!generation.node().isIntegralNumber() || !generation.node().canConvertToLong()
                || generation.node().longValue() < 0 || generation.node().longValue() == Long.MAX_VALUE) {
            throw root.mistake(GENERATION, "is no whole number; take it out, Howdah counts anew");
        }
        return generation.node().longValue();
    }

    private static void refuseClash(List<RegisteredServer> servers, List<JsonValue> values) throws JsonMistake {
        OptionalInt second = ServerRules.clash(servers);
        if (second.isPresent()) {
            ServerId id = servers.get(second.getAsInt()).id();
            boolean sameId = servers.subList(0, second.getAsInt()).stream().anyMatch(server -> server.id().equals(id));
            throw values.get(second.getAsInt()).mistake(sameId ? ServerJson.ID : ServerJson.NAME,
                    "is that of another server as well");
        }
    }

    /// The file with another list in it, and the next generation.
    byte[] write(ServerList changed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(FORMAT_FIELD, FORMAT);
        root.put(GENERATION, changed.generation());
        rest.properties().forEach(field -> root.set(field.getKey(), field.getValue()));
        ArrayNode servers = root.putArray(SERVERS);
        changed.servers().forEach(server -> servers.add(ServerJson.write(server, nodes.get(server.id()))));
        return JsonFile.write(root);
    }
}
