package org.howdah.settings.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.SignIn;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// DBeaver's `data-sources.json`: `connections`, by an id. Where a connection is given as a URL, its host, port and
/// database are taken and nothing behind the question mark.
final class DBeaverReader implements ListReader {
    private static final Pattern URL = Pattern.compile(
            "jdbc:postgresql://(\\[[^\\]]*+\\]|[^:/?]*+)(?::(\\d{1,5}))?(?:/([^?]*+))?(?:\\?.*+)?", Pattern.DOTALL);

    private final String osUser;

    DBeaverReader(String osUser) {
        this.osUser = osUser;
    }

    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        JsonValue root = JsonFile.read(text);
        JsonValue connections = root.object("connections").orElseThrow(() -> root.mistake(
                "this is no list of DBeaver, which has \"connections\" in braces"));
        for (JsonValue connection : connections.fields().values()) {
            try {
                connection(connection, entries);
            } catch (JsonMistake e) {
                entries.wrong(e);
            }
        }
    }

    private void connection(JsonValue connection, Entries entries) throws JsonMistake {
        if (!connection.isObject()) {
            throw connection.mistake("a connection is an object in braces");
        }
        if (!connection.text("provider").orElse("").equals("postgresql")) {
            entries.skipped(connection.line(), "it is no PostgreSQL server");
            return;
        }
        JsonValue configuration = connection.object("configuration")
                .orElseThrow(() -> connection.mistake("configuration", "is missing"));
        List<String> notes = new ArrayList<>();
        LibpqTarget libpq = new LibpqTarget(parameters(configuration, notes));
        try {
            ConnectionTarget target = libpq.target(osUser, connection.text("folder").orElse(""),
                    new SignIn.Ask(false));
            notes.addAll(libpq.notes());
            entries.found(connection.line(), connection.column(), Draft.of(connection.text("name").orElse(""), target,
                    null, environment(configuration)), notes);
        } catch (LibpqTarget.Unusable e) {
            throw connection.mistake(e.what());
        }
    }

    private Map<String, String> parameters(JsonValue configuration, List<String> notes) throws JsonMistake {
        Map<String, String> parameters = new HashMap<>();
        JsonFields.texts(configuration, Map.of("host", "host", "port", "port", "database", "dbname", "user", "user"),
                parameters);
        if (!parameters.containsKey("host")) {
            url(configuration, parameters);
        }
        JsonValue properties = configuration.object("auth-properties").orElse(null);
        if (properties != null) {
            JsonFields.texts(properties, Map.of("userName", "user"), parameters);
            leavePassword(properties, "userPassword", parameters);
        }
        leavePassword(configuration, "password", parameters);
        if (!parameters.containsKey("user")) {
            notes.add("the file names no user; " + osUser + " was taken");
        }
        // Unlike libpq, DBeaver enters the database postgres where none is named.
        parameters.putIfAbsent("dbname", "postgres");
        handlers(configuration, parameters, notes);
        return parameters;
    }

    private static void leavePassword(JsonValue object, String field, Map<String, String> parameters) {
        if (object.field(field).isPresent()) {
            parameters.put("password", "");
        }
    }

    private static void url(JsonValue configuration, Map<String, String> parameters) throws JsonMistake {
        String url = configuration.text("url")
                .orElseThrow(() -> configuration.mistake("there is neither a \"host\" nor a \"url\""));
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw configuration.mistake("url", "is no jdbc:postgresql:// address of one server");
        }
        parameters.put("host", matcher.group(1).replaceAll("[\\[\\]]", ""));
        Optional.ofNullable(matcher.group(2)).ifPresent(port -> parameters.put("port", port));
        Optional.ofNullable(matcher.group(3)).filter(database -> !database.isEmpty())
                .ifPresent(database -> parameters.put("dbname", database));
        if (url.contains("password=")) {
            parameters.put("password", "");
        }
    }

    private static void handlers(JsonValue configuration, Map<String, String> parameters, List<String> notes)
            throws JsonMistake {
        JsonValue handlers = configuration.object("handlers").orElse(null);
        if (handlers == null) {
            return;
        }
        JsonValue tunnel = handlers.object("ssh_tunnel").orElse(null);
        if (tunnel != null && JsonFields.isTrue(tunnel, "enabled")) {
            notes.add("its SSH tunnel was not taken");
        }
        JsonValue ssl = handlers.object("postgre_ssl").orElse(null);
        if (ssl != null && JsonFields.isTrue(ssl, "enabled")) {
            JsonValue properties = ssl.object("properties").orElse(ssl);
            JsonFields.text(properties, "sslMode").ifPresent(mode -> parameters.put("sslmode", mode));
        }
    }

    private static Environment environment(JsonValue configuration) throws JsonMistake {
        return switch (configuration.text("type").orElse("")) {
            case "prod" -> Environment.PRODUCTION;
            case "test" -> Environment.TEST;
            default -> Environment.NONE;
        };
    }
}
