package org.howdah.credentials;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.model.server.ServerAddress;

/// libpq's password file (manual, "The Password File"): `host:port:database:user:password`, a field that is nothing but
/// `*` for any value, a backslash before a colon or a backslash, lines that begin with `#` left out, the first line that
/// matches, and of that what stands before a fifth colon. Compared in bytes, as by libpq. The driver would read it by
/// itself, but without libpq's check that nobody else can read it.
public final class PasswordFile {
    private final Path file;

    public PasswordFile(Path file) {
        this.file = file;
    }

    /// Finds a server's password.
    ///
    /// @return nothing where there is no file or no line for this server
    /// @throws SecretException when the file cannot be read, or may be read by others; the message says what to do
    public Optional<char[]> find(ServerAddress address) throws SecretException {
        byte[] content = new byte[0];
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                throw new SecretException(file + " is not an ordinary file and is not used as a password file.");
            }
            SecretFiles.requirePrivate(file);
            content = Files.readAllBytes(file);
            return find(content, address);
        } catch (CharacterCodingException e) {
            throw new SecretException(
                    "The password in " + file + " is not written in UTF-8 and is not used: save the file as UTF-8.", e);
        } catch (IOException e) {
            throw new SecretException(file + " cannot be read: check who owns it.", e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static Optional<char[]> find(byte[] content, ServerAddress address) throws CharacterCodingException {
        byte[][] wanted = {bytes(address.host()), bytes(Integer.toString(address.port())), bytes(address.database()),
                bytes(address.user())};
        int begin = 0;
        while (begin < content.length) {
            int next = begin;
            while (next < content.length && content[next] != '\n') {
                next++;
            }
            int end = next;
            while (end > begin && content[end - 1] == '\r') {
                end--;
            }
            int password = content[begin] == '#' ? -1 : password(content, begin, end, wanted);
            if (password >= 0) {
                return unescaped(content, password, end);
            }
            begin = next + 1;
        }
        return Optional.empty();
    }

    /// Where the password of a line begins that is about this server, or -1.
    private static int password(byte[] content, int begin, int end, byte[][] wanted) {
        int at = begin;
        for (byte[] value : wanted) {
            at = behind(content, at, end, value);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    /// Where the next field begins behind one that matches, or -1. A star with a backslash is a star.
    private static int behind(byte[] content, int begin, int end, byte[] value) {
        if (begin + 1 < end && content[begin] == '*' && content[begin + 1] == ':') {
            return begin + 2;
        }
        int at = begin;
        for (byte expected : value) {
            if (at < end && content[at] == '\\') {
                at++;
            } else if (at < end && content[at] == ':') {
                return -1;
            }
            if (at >= end || content[at] != expected) {
                return -1;
            }
            at++;
        }
        return at < end && content[at] == ':' ? at + 1 : -1;
    }

    /// An empty password is none.
    private static Optional<char[]> unescaped(byte[] content, int begin, int end) throws CharacterCodingException {
        int length = 0;
        byte[] plain = new byte[end - begin];
        try {
            for (int at = begin; at < end && content[at] != ':'; at++) {
                if (content[at] == '\\' && at + 1 < end) {
                    at++;
                }
                plain[length++] = content[at];
            }
            return length == 0 ? Optional.empty() : Optional.of(Secrets.decode(plain, 0, length));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
