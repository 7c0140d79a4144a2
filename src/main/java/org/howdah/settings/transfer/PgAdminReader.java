package org.howdah.settings.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.SignIn;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// What pgAdmin 4 exports: `Servers`, by number; encryption in `ConnectionParameters`, or in fields of its own in older
/// files.
final class PgAdminReader implements ListReader {
    private static final Set<String> POSTGRES = Set.of("pg", "ppas", "gpdb");
    /// pgAdmin's older fields, and libpq's names for them.
    private static final Map<String, String> OLDER = Map.of("SSLMode", "sslmode", "SSLRootCert", "sslrootcert",
            "SSLCert", "sslcert", "SSLKey", "sslkey", "PassFile", "passfile", "HostAddr", "hostaddr");
    private static final Map<String, String> PARAMETERS = Map.of("Host", "host", "MaintenanceDB", "dbname",
            "Username", "user");

    private final String osUser;

    PgAdminReader(String osUser) {
        this.osUser = osUser;
    }

    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        JsonValue root = JsonFile.read(text);
        JsonValue servers = root.object("Servers").orElseThrow(() -> root.mistake("this is no list of pgAdmin, which"
                + " has \"Servers\" in braces"));
        for (JsonValue server : servers.fields().values()) {
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
        Optional<String> type = server.text("ServerType");
        if (type.isPresent() && !POSTGRES.contains(type.get().toLowerCase(Locale.ROOT))) {
            entries.skipped(server.line(), "it is no PostgreSQL server");
            return;
        }
        LibpqTarget libpq = new LibpqTarget(parameters(server));
        SignIn signIn = JsonFields.isTrue(server, "KerberosAuthentication")
                ? new SignIn.Kerberos()
                : new SignIn.Ask(false);
        try {
            ConnectionTarget target = libpq.target(osUser, server.text("Group").orElse(""), signIn);
            notes(server, libpq.notes());
            entries.found(server.line(), server.column(), Draft.of(server.text("Name").orElse(""), target,
                    server.text("Service").filter(service -> !service.isBlank()).orElse(null), Environment.NONE),
                    libpq.notes());
        } catch (LibpqTarget.Unusable e) {
            throw server.mistake(e.what());
        }
    }

    private static Map<String, String> parameters(JsonValue server) throws JsonMistake {
        Map<String, String> parameters = new HashMap<>();
        JsonFields.texts(server, OLDER, parameters);
        JsonValue newer = server.object("ConnectionParameters").orElse(null);
        if (newer != null) {
            for (String name : OLDER.values()) {
                JsonFields.text(newer, name).ifPresent(text -> parameters.put(name, text));
            }
        }
        JsonFields.texts(server, PARAMETERS, parameters);
        JsonFields.text(server, "Port").ifPresent(port -> parameters.put("port", port));
        if (server.field("Password").isPresent()) {
            parameters.put("password", "");
        }
        return parameters;
    }

    private static void notes(JsonValue server, List<String> notes) {
        if (JsonFields.isTrue(server, "UseSSHTunnel")) {
            notes.add("its SSH tunnel was not taken");
        }
        if (server.field("PasswordExecCommand").isPresent()) {
            notes.add("its password command was not taken; howdah servers edit sets one");
        }
        if (server.field("Role").isPresent()) {
            notes.add("the role that it switches to was not taken");
        }
    }
}
