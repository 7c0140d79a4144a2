package org.howdah.credentials;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.howdah.model.server.ServerAddress;

/// libpq's password file (manual, "The Password File"): `host:port:database:user:password`, `*` for any, a backslash
/// before a colon or a backslash, the first line that matches; what follows a fifth colon is ignored, as by libpq. The driver would read it by itself, but without libpq's
/// check that nobody else can read it.
public final class PasswordFile {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final Path file;

    public PasswordFile(Path file) {
        this.file = file;
    }

    /// Finds a server's password.
    ///
    /// @return nothing where there is no file or no line for this server
    /// @throws IOException when the file cannot be read, or may be read by others; the message says what to do
    public Optional<char[]> find(ServerAddress address) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        requirePrivate();
        for (String line : lines()) {
            List<String> fields = fields(line);
            if (!line.startsWith("#") && fields.size() >= 5 && matches(fields, address)) {
                return Optional.of(fields.get(4).toCharArray());
            }
        }
        return Optional.empty();
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not written in UTF-8 and is not used: save it as UTF-8", e);
        }
    }

    private void requirePrivate() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file, new LinkOption[0]);
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            throw new IOException(file + " can be read by others and is not used: chmod 600 " + file);
        }
    }

    private static boolean matches(List<String> fields, ServerAddress address) {
        return matches(fields.get(0), address.host())
                && matches(fields.get(1), Integer.toString(address.port()))
                && matches(fields.get(2), address.database())
                && matches(fields.get(3), address.user());
    }

    private static boolean matches(String field, String value) {
        return field.equals("*") || field.equals(value);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
