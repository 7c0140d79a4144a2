package org.howdah.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.jspecify.annotations.Nullable;

/// One server as it stands in `servers.json`. Reading is in [ServerReading].
public final class ServerJson {
    static final String ID = "id";
    static final String NAME = "name";
    static final String GROUP = "group";
    static final String TAGS = "tags";
    static final String ENVIRONMENT = "environment";
    static final String ACCESS = "access";
    static final String HOST = "host";
    static final String PORT = "port";
    static final String DATABASE = "database";
    static final String USER = "user";
    static final String SERVICE = "service";
    static final String SSL_MODE = "sslmode";
    static final String ROOT_CERTIFICATE = "root_certificate";
    static final String CLIENT_CERTIFICATE = "client_certificate";
    static final String CLIENT_KEY = "client_key";
    static final String SIGN_IN = "sign_in";
    static final String PASSWORD_FILE = "password_file";
    static final String PASSWORD_COMMAND = "password_command";
    static final String CORES = "cores";
    static final String INTERVAL = "interval";
    static final String PAUSED = "paused";
    static final String LONG_AFTER = "long_after";
    static final String TOO_LONG_AFTER = "too_long_after";

    private static final Set<String> KNOWN = Set.of(ID, NAME, GROUP, TAGS, ENVIRONMENT, ACCESS, HOST, PORT, DATABASE,
            USER, SERVICE, SSL_MODE, ROOT_CERTIFICATE, CLIENT_CERTIFICATE, CLIENT_KEY, SIGN_IN, PASSWORD_FILE,
            PASSWORD_COMMAND, CORES, INTERVAL, PAUSED, LONG_AFTER, TOO_LONG_AFTER);

    private ServerJson() {}

    /// A server in the file's order of fields; what is empty or unknown is left out.
    ///
    /// @param before what stood in its place, whose fields that this Howdah does not know are kept; null for nothing
    public static ObjectNode write(RegisteredServer server, @Nullable JsonNode before) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(ID, server.id().toString());
        node.put(NAME, server.name());
        text(node, GROUP, server.group());
        texts(node, TAGS, server.tags());
        node.put(ENVIRONMENT, server.environment().word());
        node.put(ACCESS, server.accessMode().word());
        ServerAddress address = server.target().address();
        node.put(HOST, address.host());
        node.put(PORT, address.port());
        node.put(DATABASE, address.database());
        node.put(USER, address.user());
        text(node, SERVICE, server.service());
        node.put(SSL_MODE, server.target().tlsMode().sqlName());
        path(node, ROOT_CERTIFICATE, server.target().rootCertificate());
        ClientCertificate client = server.target().clientCertificate();
        path(node, CLIENT_CERTIFICATE, client == null ? null : client.certificate());
        path(node, CLIENT_KEY, client == null ? null : client.key());
        node.put(SIGN_IN, SignInWord.of(server.target().signIn()).word());
        switch (server.target().signIn()) {
            case SignIn.PasswordFile(var file) -> path(node, PASSWORD_FILE, file);
            case SignIn.PasswordCommand(var command) -> texts(node, PASSWORD_COMMAND, command);
            case SignIn.Ask _,SignIn.Vault _,SignIn.Certificate _,SignIn.Kerberos _,SignIn.Nothing _ -> {
                // Says everything by its word.
            }
        }
        if (server.cores() != null) {
            node.put(CORES, server.cores());
        }
        node.put(INTERVAL, IntervalText.format(server.interval()));
        node.put(PAUSED, server.paused());
        if (!server.limits().equals(DurationLimits.USUAL)) {
            node.put(LONG_AFTER, IntervalText.format(server.limits().longAfter()));
            node.put(TOO_LONG_AFTER, IntervalText.format(server.limits().tooLongAfter()));
        }
        keepUnknown(node, before);
        return node;
    }

    /// The id of a server that somebody wrote into the file without one: the same each time, until it is saved.
    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("howdah server " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static void keepUnknown(ObjectNode node, @Nullable JsonNode before) {
        if (before == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                node.set(field.getKey(), field.getValue());
            }
        }
    }

    private static void text(ObjectNode node, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            node.put(field, text);
        }
    }

    private static void path(ObjectNode node, String field, @Nullable Path path) {
        if (path != null) {
            node.put(field, path.toString());
        }
    }

    private static void texts(ObjectNode node, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(field);
            texts.forEach(array::add);
        }
    }
}
