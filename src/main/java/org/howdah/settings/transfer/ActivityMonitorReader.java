package org.howdah.settings.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.SignIn;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// The `servers.json` of the PostgreSQL Activity Monitor: an array, with passwords that only that program can read.
final class ActivityMonitorReader implements ListReader {
    private static final List<String> SECRETS = List.of("password", "ssh_password", "ssh_key_passphrase");

    private final String osUser;

    ActivityMonitorReader(String osUser) {
        this.osUser = osUser;
    }

    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        JsonValue root = JsonFile.read(text);
        if (!root.isArray()) {
            throw root.mistake("this is no list of the PostgreSQL Activity Monitor, which stands in square brackets");
        }
        for (JsonValue server : root.elements()) {
            try {
                server(server, entries);
            } catch (JsonMistake e) {
                entries.wrong(e);
            }
        }
    }

    private void server(JsonValue server, Entries entries) throws JsonMistake {
        if (!server.isObject()) {
            throw server.mistake("a server is an object in braces");
        }
        server.requiredText("host");
        Map<String, String> parameters = new HashMap<>(Map.of("dbname", "postgres"));
        JsonFields.texts(server, Map.of("host", "host", "port", "port", "user", "user", "stats_db", "dbname"),
                parameters);
        LibpqTarget libpq = new LibpqTarget(parameters);
        try {
            ConnectionTarget target = libpq.target(osUser, "", new SignIn.Ask(false));
            if (SECRETS.stream().anyMatch(secret -> server.field(secret).isPresent())) {
                libpq.notes().add("its passwords were not taken");
            }
            entries.found(server.line(), server.column(), Draft.of(server.text("name").orElse(""), target),
                    libpq.notes());
        } catch (LibpqTarget.Unusable e) {
            throw server.mistake(e.what());
        }
    }
}
