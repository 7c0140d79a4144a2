package org.howdah.settings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;

/// Reads a server's address as libpq writes it: `postgresql://user@host:port/database?sslmode=verify-full`. Only what is
/// known to be harmless is taken; in particular no free driver properties, which load classes and write files.
public final class ServerUri {
    private static final Set<String> SCHEMES = Set.of("postgresql://", "postgres://");
    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final String osUser;

    /// @param osUser whose name is taken where the address names no user, as libpq does
    public ServerUri(String osUser) {
        this.osUser = osUser;
    }

    public static boolean looksLikeOne(String argument) {
        return SCHEMES.stream().anyMatch(argument::startsWith);
    }

    /// Reads an address with its scheme, or a short one: `host`, `host:port`, `host:port/database`.
    public ConnectionTarget parseAny(String address) throws AddressException {
        if (looksLikeOne(address)) {
            return parse(address);
        }
        if (address.contains("://")) {
            throw new AddressException("it begins with postgresql://, or with the host's name");
        }
        return parse("postgresql://" + address);
    }

    /// Reads an address with its scheme.
    ///
    /// @throws AddressException that does not repeat the address, as it may hold a password
    public ConnectionTarget parse(String uri) throws AddressException {
        String rest = uri.substring(uri.indexOf("://") + 3);
        String query = after(rest, '?');
        rest = before(rest, '?');
        String path = after(rest, '/');
        String authority = before(rest, '/');
        int at = authority.lastIndexOf('@');
        String userInfo = at < 0 ? "" : authority.substring(0, at);
        if (userInfo.indexOf(':') >= 0) {
            throw new AddressException(
                    "a password does not belong into an address, where other users of this machine can see it:"
                            + " leave it out, and put it into .pgpass or type it when asked");
        }
        String user = userInfo.isEmpty() ? osUser : decode(userInfo);
        String database = path == null || path.isEmpty() ? user : decode(path);
        Map<String, String> parameters = parameters(query);
        HostAndPort hostAndPort = HostAndPort.of(authority.substring(at + 1));
        ServerAddress address = new ServerAddress(hostAndPort.host(), hostAndPort.port(), database, user);
        return new ConnectionTarget(address, tlsMode(parameters.get("sslmode"), address.host()),
                root(parameters.get("sslrootcert")));
    }

    /// The address of a server, which [#parse] reads again.
    public static String format(ConnectionTarget target) {
        ServerAddress address = target.address();
        String host = address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : encode(address.host());
        Path root = target.rootCertificate();
        return "postgresql://" + encode(address.user()) + "@" + host + ":" + address.port() + "/"
                + encode(address.database()) + "?sslmode=" + target.tlsMode().sqlName()
                + (root == null ? "" : "&sslrootcert=" + encode(root.toString()));
    }

    /// How a connection is encrypted where nobody says: nobody listens between a machine and itself.
    public static TlsMode usualTlsMode(String host) {
        return LOOPBACK.contains(host) ? TlsMode.PREFER : TlsMode.VERIFY_FULL;
    }

    private static TlsMode tlsMode(@Nullable String value, String host) throws AddressException {
        if (value == null) {
            return usualTlsMode(host);
        }
        return TlsMode.ofSqlName(value).orElseThrow(() -> new AddressException(
                "sslmode is one of " + Arrays.stream(TlsMode.values()).map(TlsMode::sqlName)
                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable Path root(@Nullable String value) throws AddressException {
        try {
            return value == null || value.equals("system") ? null : Path.of(value);
        } catch (InvalidPathException _) {
            throw new AddressException("its sslrootcert is no path of a file");
        }
    }

    private static Map<String, String> parameters(@Nullable String query) throws AddressException {
        Map<String, String> parameters = new HashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String parameter : query.split("&", -1)) {
                parameters.put(known(before(parameter, '=')),
                        decode(Objects.requireNonNullElse(after(parameter, '='), "")));
            }
        }
        return parameters;
    }

    private static String known(String name) throws AddressException {
        if (name.equals("password")) {
            throw new AddressException(
                    "a password does not belong into an address: put it into .pgpass or type it when asked");
        }
        if (!PARAMETERS.contains(name)) {
            throw new AddressException("its parameters may be sslmode and sslrootcert");
        }
        return name;
    }

    private static String decode(String text) throws AddressException {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new AddressException("a percent sign is followed by two hexadecimal digits");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String before(String text, char separator) {
        int index = text.indexOf(separator);
        return index < 0 ? text : text.substring(0, index);
    }

    private static @Nullable String after(String text, char separator) {
        int index = text.indexOf(separator);
        return index < 0 ? null : text.substring(index + 1);
    }

    private record HostAndPort(String host, int port) {
        static HostAndPort of(String text) throws AddressException {
            if (text.indexOf(',') >= 0) {
                throw new AddressException("it names several hosts; each server is watched by itself");
            }
            int bracket = text.indexOf(']');
            int colon = text.indexOf(':', Math.max(0, bracket));
            String host = colon < 0 ? text : text.substring(0, colon);
            if (host.startsWith("[") != host.endsWith("]") || host.equals("[")) {
                throw new AddressException("an address of IP version 6 stands in square brackets");
            }
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            if (bare.startsWith("/") || bare.startsWith("%2F") || bare.startsWith("%2f")) {
                throw new AddressException("Unix sockets cannot be used; name a host");
            }
            return new HostAndPort(bare.isEmpty() ? "localhost" : decode(bare), port(colon, text));
        }

        private static int port(int colon, String text) throws AddressException {
            if (colon < 0 || colon == text.length() - 1) {
                return ServerAddress.DEFAULT_PORT;
            }
            try {
                int port = Integer.parseInt(text.substring(colon + 1));
                if (port >= 1 && port <= 65_535) {
                    return port;
                }
            } catch (NumberFormatException _) {
                // Falls through to the same sentence.
            }
            throw new AddressException("its port is not a number between 1 and 65535");
        }
    }
}
