package org.howdah.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Extension;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.Shortcoming;
import org.jspecify.annotations.Nullable;

/// Changes of a server's state that are no samples, as JSON, so that every store keeps them alike. Any thread.
public final class UpdateJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UpdateJson() {}

    public static String write(ServerUpdate update) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (update) {
            case ServerUpdate.LinkChanged(var link) -> link(link, node.putObject("link"));
            case ServerUpdate.CapabilitiesRead(var read) -> capabilities(read, node.putObject("capabilities"));
            case ServerUpdate.TicksSkipped(long count) -> node.put("skipped", count);
            case ServerUpdate.Sampled<?> _ -> throw new IllegalArgumentException("A sample is kept as a sample");
        }
        return node.toString();
    }

    /// Nothing where it cannot be read: then the state goes without it.
    public static Optional<ServerUpdate> read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.has("link")) {
                return Optional.of(new ServerUpdate.LinkChanged(link(node.get("link"))));
            } else if (node.has("capabilities")) {
                return Optional.of(new ServerUpdate.CapabilitiesRead(capabilities(node.get("capabilities"))));
            } else if (node.has("skipped")) {
                return Optional.of(new ServerUpdate.TicksSkipped(node.get("skipped").asLong()));
            }
            return Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static void link(Link link, ObjectNode node) {
        node.put("since", link.since().toString());
        switch (link) {
            case Link.Connecting _ -> node.put("kind", "connecting");
            case Link.Up _ -> node.put("kind", "up");
            case Link.NotAnswering _ -> node.put("kind", "not_answering");
            case Link.Paused _ -> node.put("kind", "paused");
            case Link.Unrecorded _ -> node.put("kind", "unrecorded");
            case Link.Down(_, var fault, var nextAttempt) -> {
                node.put("kind", "down").put("fault", fault.kind().name()).put("sqlstate", fault.sqlState())
                        .put("sentence", fault.sentence()).put("detail", fault.detail())
                        .put("next_attempt", nextAttempt == null ? null : nextAttempt.toString());
            }
        }
    }

    private static Link link(JsonNode node) {
        Instant since = Instant.parse(node.path("since").asText());
        return switch (node.path("kind").asText()) {
            case "connecting" -> new Link.Connecting(since);
            case "up" -> new Link.Up(since);
            case "not_answering" -> new Link.NotAnswering(since);
            case "paused" -> new Link.Paused(since);
            case "down" -> {
                String next = text(node, "next_attempt");
                yield new Link.Down(since, new ServerFault(FaultKind.valueOf(node.path("fault").asText()),
                        text(node, "sqlstate"), node.path("sentence").asText(), node.path("detail").asText()),
                        next == null ? null : Instant.parse(next));
            }
            default -> throw new IllegalArgumentException("A link of an unknown kind");
        };
    }

    private static void capabilities(Capabilities read, ObjectNode node) {
        node.put("version", read.version().number()).put("version_text", read.versionText()).put("role", read.role())
                .put("superuser", read.superuser()).put("in_recovery", read.inRecovery())
                .put("encoding", read.encoding()).put("track_activities", read.trackActivities())
                .put("query_size", read.trackActivityQuerySize()).put("max_connections", read.maxConnections())
                .put("reserved_connections", read.reservedConnections()).put("pooler", read.pooler());
        ArrayNode memberships = node.putArray("memberships");
        read.memberships().stream().sorted().forEach(memberships::add);
        ArrayNode extensions = node.putArray("extensions");
        read.extensions().values().forEach(each -> extensions.addObject().put("name", each.name())
                .put("schema", each.schema()).put("version", each.version()).put("newest", each.newestVersion())
                .put("usable", each.usable()));
        ArrayNode shortcomings = node.putArray("shortcomings");
        read.shortcomings().forEach(each -> shortcomings.addObject().put("what", each.what()).put("cost", each.cost())
                .put("remedy", each.remedy()));
    }

    private static Capabilities capabilities(JsonNode node) {
        Set<String> memberships = new HashSet<>();
        node.path("memberships").forEach(each -> memberships.add(each.asText()));
        Map<String, Extension> extensions = new HashMap<>();
        node.path("extensions").forEach(each -> extensions.put(each.path("name").asText(),
                new Extension(each.path("name").asText(), each.path("schema").asText(), each.path("version").asText(),
                        text(each, "newest"), each.path("usable").asBoolean())));
        List<Shortcoming> shortcomings = new ArrayList<>();
        node.path("shortcomings").forEach(each -> shortcomings.add(new Shortcoming(each.path("what").asText(),
                each.path("cost").asText(), each.path("remedy").asText())));
        return new Capabilities(new ServerVersion(node.path("version").asInt()), node.path("version_text").asText(),
                node.path("role").asText(), node.path("superuser").asBoolean(), memberships,
                node.path("in_recovery").asBoolean(), node.path("encoding").asText(), extensions,
                node.path("track_activities").asBoolean(), node.path("query_size").asInt(),
                node.path("max_connections").asInt(), node.path("reserved_connections").asInt(), text(node, "pooler"),
                shortcomings);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
