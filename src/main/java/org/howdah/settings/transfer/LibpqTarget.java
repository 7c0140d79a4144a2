package org.howdah.settings.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.settings.ServerUri;
import org.jspecify.annotations.Nullable;

/// Makes a target of libpq's connection parameters by their names. Only those that are known to be harmless are taken;
/// what is left behind and matters is noted.
final class LibpqTarget {
    /// What cannot be used, without a full stop.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    static final String PASSWORD_LEFT = "its password was not taken";
    private static final List<String> SECRETS = List.of("password", "sslpassword");

    private final Map<String, String> parameters;
    private final List<String> notes = new ArrayList<>();

    /// @param parameters by libpq's names
    LibpqTarget(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /// What of the parameters was not taken.
    List<String> notes() {
        return notes;
    }

    /// @param osUser where no user is named
    ConnectionTarget target(String osUser, String group, SignIn usually) throws Unusable {
        String host = host();
        String user = parameters.getOrDefault("user", osUser);
        String database = parameters.getOrDefault("dbname", user);
        ServerAddress address = new ServerAddress(host, port(parameters.get("port")), database, user);
        for (String secret : SECRETS) {
            if (parameters.containsKey(secret)) {
                notes.add(PASSWORD_LEFT);
            }
        }
        Path passwords = path("passfile", "password file");
        return new ConnectionTarget(address, tlsMode(host), rootCertificate(), clientCertificate(),
                passwords == null ? usually : new SignIn.PasswordFile(passwords), group);
    }

    static int port(@Nullable String text) throws Unusable {
        if (text == null || text.isBlank()) {
            return ServerAddress.DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Falls through to the same words.
        }
        throw new Unusable("the port is no number between 1 and 65535");
    }

    private String host() throws Unusable {
        String host = parameters.getOrDefault("host", parameters.getOrDefault("hostaddr", "localhost"));
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new Unusable("Unix sockets cannot be used; name a host");
        }
        if (host.indexOf(',') >= 0) {
            throw new Unusable("it names several hosts; each server is watched by itself");
        }
        return host.isBlank() ? "localhost" : host;
    }

    private TlsMode tlsMode(String host) throws Unusable {
        String word = parameters.get("sslmode");
        if (word == null || word.isBlank()) {
            return ServerUri.usualTlsMode(host);
        }
        if (word.equals("allow")) {
            notes.add("sslmode allow became prefer");
            return TlsMode.PREFER;
        }
        return TlsMode.ofSqlName(word).orElseThrow(() -> new Unusable("the sslmode is none of libpq's"));
    }

    private @Nullable Path rootCertificate() {
        return "system".equals(parameters.get("sslrootcert")) ? null : path("sslrootcert", "root certificate");
    }

    private @Nullable ClientCertificate clientCertificate() {
        Path certificate = path("sslcert", "client certificate");
        return certificate == null ? null : new ClientCertificate(certificate, path("sslkey", "client key"));
    }

    private @Nullable Path path(String parameter, String name) {
        String text = parameters.get(parameter);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Noted below.
        }
        notes.add("its " + name + " was not taken, as its path is not absolute");
        return null;
    }
}
