package org.howdah.settings.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerJson;
import org.howdah.settings.ServerUri;
import org.howdah.settings.json.JsonFile;

/// Writes servers for another computer, or another program. No secret is in it, as there is none in the list.
public final class Exporter {
    private static final int FORMAT = 1;

    private Exporter() {}

    /// Howdah's own format, without ids: a server is another one elsewhere.
    public static byte[] json(List<RegisteredServer> servers) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        ArrayNode array = root.putArray("servers");
        servers.forEach(server -> {
            ObjectNode node = ServerJson.write(server, null);
            node.remove("id");
            array.add(node);
        });
        return JsonFile.write(root);
    }

    /// A line with address and name for each.
    public static byte[] addresses(List<RegisteredServer> servers) {
        StringBuilder text = new StringBuilder();
        servers.forEach(server -> text.append(ServerUri.format(server.target())).append(' ').append(server.name())
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
