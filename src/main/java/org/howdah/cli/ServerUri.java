package org.howdah.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;

/// Reads a server's address as libpq writes it: `postgresql://user@host:port/database?sslmode=verify-full`. Only what is
/// known to be harmless is taken; in particular no free driver properties, which load classes and write files.
final class ServerUri {
    private static final Set<String> SCHEMES = Set.of("postgresql://", "postgres://");
    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final String osUser;

    /// @param osUser whose name is taken where the address names no user, as libpq does
    ServerUri(String osUser) {
        this.osUser = osUser;
    }

    static boolean looksLikeOne(String argument) {
        return SCHEMES.stream().anyMatch(argument::startsWith);
    }

    /// @throws CommandFailure that does not repeat the address, as it may hold a password
    ConnectionTarget parse(String uri) {
        String rest = uri.substring(uri.indexOf("://") + 3);
        String query = after(rest, '?');
        rest = before(rest, '?');
        String path = after(rest, '/');
        String authority = before(rest, '/');
        int at = authority.lastIndexOf('@');
        String userInfo = at < 0 ? "" : authority.substring(0, at);
        if (userInfo.indexOf(':') >= 0) {
            throw wrong("a password does not belong into an address, where other users of this machine can see it:"
                    + " leave it out, and put it into .pgpass or type it when asked");
        }
        String user = userInfo.isEmpty() ? osUser : decode(userInfo);
        String database = path == null || path.isEmpty() ? user : decode(path);
        Map<String, String> parameters = parameters(query);
        HostAndPort hostAndPort = HostAndPort.of(authority.substring(at + 1));
        ServerAddress address = new ServerAddress(hostAndPort.host(), hostAndPort.port(), database, user);
        String root = parameters.get("sslrootcert");
        return new ConnectionTarget(address, tlsMode(parameters.get("sslmode"), address.host()),
                root == null || root.equals("system") ? null : Path.of(root));
    }

    private static TlsMode tlsMode(@Nullable String value, String host) {
        if (value == null) {
            // Nobody listens between a machine and itself.
            return LOOPBACK.contains(host) ? TlsMode.PREFER : TlsMode.VERIFY_FULL;
        }
        return TlsMode.ofSqlName(value).orElseThrow(() -> wrong(
                "sslmode is one of " + Arrays.stream(TlsMode.values()).map(TlsMode::sqlName)
                        .collect(Collectors.joining(", "))));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(query.split("&", -1)).collect(Collectors.toMap(
                parameter -> known(before(parameter, '=')),
                parameter -> decode(java.util.Objects.requireNonNullElse(after(parameter, '='), "")),
                (_, last) -> last));
    }

    private static String known(String name) {
        if (name.equals("password")) {
            throw wrong("a password does not belong into an address: put it into .pgpass or type it when asked");
        }
        if (!PARAMETERS.contains(name)) {
            throw wrong("its parameters may be sslmode and sslrootcert");
        }
        return name;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw wrong("a percent sign is followed by two hexadecimal digits");
        }
    }

    private static String before(String text, char separator) {
        int index = text.indexOf(separator);
        return index < 0 ? text : text.substring(0, index);
    }

    private static @Nullable String after(String text, char separator) {
        int index = text.indexOf(separator);
        return index < 0 ? null : text.substring(index + 1);
    }

    private static CommandFailure wrong(String what) {
        return new CommandFailure(ExitCode.WRONG_USAGE, "This address cannot be used: " + what + ".");
    }

    private record HostAndPort(String host, int port) {
        static HostAndPort of(String text) {
            if (text.indexOf(',') >= 0) {
                throw wrong("it names several hosts; each server is watched by itself");
            }
            int bracket = text.indexOf(']');
            int colon = text.indexOf(':', Math.max(0, bracket));
            String host = colon < 0 ? text : text.substring(0, colon);
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            if (bare.startsWith("/") || bare.startsWith("%2F") || bare.startsWith("%2f")) {
                throw wrong("Unix sockets cannot be used; name a host");
            }
            return new HostAndPort(bare.isEmpty() ? "localhost" : decode(bare), port(colon, text));
        }

        private static int port(int colon, String text) {
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
            throw wrong("its port is not a number between 1 and 65535");
        }
    }
}
