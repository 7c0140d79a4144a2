package org.howdah.credentials;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.howdah.credentials.ServiceFile.Section;
import org.howdah.credentials.ServiceFile.Value;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;

/// What the keys of a service's section mean for Howdah.
final class ServiceTarget {
    private static final Set<String> USED = Set.of("host", "hostaddr", "port", "dbname", "user", "sslmode",
            "sslrootcert", "sslcert", "sslkey", "passfile");
    /// libpq's other keys. None of them changes who is reached or what is proved to Howdah.
    private static final Set<String> HARMLESS = Set.of("authtype", "channel_binding", "client_encoding",
            "connect_timeout", "options", "application_name", "fallback_application_name", "keepalives",
            "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", "replication",
            "gssencmode", "gssdelegation", "krbsrvname", "gsslib", "require_auth", "requiressl", "requirepeer",
            "ssl_min_protocol_version", "ssl_max_protocol_version", "sslcompression", "sslcertmode", "sslcrl",
            "sslcrldir", "sslsni", "sslnegotiation", "sslkeylogfile", "target_session_attrs", "load_balance_hosts",
            "min_protocol_version", "max_protocol_version", "scram_client_key", "scram_server_key", "oauth_issuer",
            "oauth_client_id", "oauth_client_secret", "oauth_scope", "tty");

    private final Section section;
    private final LibpqFiles files;

    ServiceTarget(Section section, LibpqFiles files) {
        this.section = section;
        this.files = files;
    }

    static boolean isKnown(String key) {
        return USED.contains(key) || HARMLESS.contains(key);
    }

    static List<String> notes(Section section) {
        List<String> notes = new ArrayList<>();
        section.values().forEach((key, value) -> {
            if (HARMLESS.contains(key)) {
                notes.add("Line " + value.line() + ": Howdah does not use " + key + ".");
            }
        });
        if (section.value("host") != null && section.value("hostaddr") != null) {
            notes.add("Howdah looks the host up and does not use hostaddr.");
        }
        return notes;
    }

    ConnectionTarget over(ConnectionTarget target) throws SecretException {
        ServerAddress address = target.address();
        Value root = section.value("sslrootcert");
        Path rootCertificate = root == null ? target.rootCertificate() : root(root);
        return new ConnectionTarget(
                new ServerAddress(host(address.host()), port(address.port()), text("dbname", address.database()),
                        text("user", address.user())),
                tlsMode(target.tlsMode()), rootCertificate, certificate(target.clientCertificate()),
                signIn(target.signIn()), target.group());
    }

    private String host(String otherwise) throws SecretException {
        Value named = section.value("host");
        Value host = named == null ? section.value("hostaddr") : named;
        if (host == null) {
            return otherwise;
        }
        if (host.text().indexOf(',') >= 0) {
            throw wrong(host, "names several hosts: Howdah watches each server by itself");
        }
        if (host.text().startsWith("/") || host.text().startsWith("@")) {
            throw wrong(host, "names a Unix socket, which Howdah cannot use: name a host");
        }
        return host.text();
    }

    private int port(int otherwise) throws SecretException {
        Value port = section.value("port");
        if (port == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(port.text().strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Falls through to the same sentence.
        }
        throw wrong(port, "names a port that is no number between 1 and 65535");
    }

    private TlsMode tlsMode(TlsMode otherwise) throws SecretException {
        Value mode = section.value("sslmode");
        if (mode == null) {
            return otherwise;
        }
        // libpq's allow begins without encryption; to begin with it is never worse.
        return mode.text().equals("allow")
                ? TlsMode.PREFER
                : TlsMode.ofSqlName(mode.text()).orElseThrow(() -> wrong(mode, "names no sslmode"));
    }

    /// The word `system` means the roots that this computer trusts.
    private @Nullable Path root(Value root) throws SecretException {
        return root.text().equals("system") ? null : path(root);
    }

    private @Nullable ClientCertificate certificate(@Nullable ClientCertificate otherwise) throws SecretException {
        Value certificate = section.value("sslcert");
        Value key = section.value("sslkey");
        if (certificate == null && key == null) {
            return otherwise;
        }
        Path file = certificate == null ? files.certificate() : path(certificate);
        ClientCertificate alone = new ClientCertificate(file, null);
        if (key != null) {
            return new ClientCertificate(file, path(key));
        }
        return alone.isPkcs12() || !Files.exists(files.key()) ? alone : new ClientCertificate(file, files.key());
    }

    private SignIn signIn(SignIn otherwise) throws SecretException {
        Value file = section.value("passfile");
        return file != null && otherwise instanceof SignIn.PasswordFile
                ? new SignIn.PasswordFile(path(file))
                : otherwise;
    }

    private String text(String key, String otherwise) {
        Value value = section.value(key);
        return value == null ? otherwise : value.text();
    }

    private Path path(Value value) throws SecretException {
        try {
            return Path.of(value.text());
        } catch (InvalidPathException e) {
            throw wrong(value, "names no file");
        }
    }

    private SecretException wrong(Value value, String what) {
        return ServiceFile.wrong(section.file(), value.line(), what);
    }
}
