package org.howdah.credentials;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.howdah.model.server.ConnectionTarget;
import org.jspecify.annotations.Nullable;

/// libpq's connection service file (manual, "The Connection Service File"), read anew each time a server is connected.
/// Searched where libpq searches: PGSERVICEFILE, or the user's own and then the machine's. The first section of the name
/// counts, and in it the first of two lines with one key. Any thread but the screen's.
public final class ServiceFile {
    /// libpq reads lines of this length at most.
    private static final int LONGEST_LINE = 1022;
    private static final Set<String> SECRET = Set.of("password", "sslpassword");

    private final LibpqFiles files;

    public ServiceFile(LibpqFiles files) {
        this.files = files;
    }

    /// Lays a service over a target: what the section names replaces what the target has.
    ///
    /// @throws SecretException where there is no such service, or one that Howdah cannot use, with file and line
    public ConnectionTarget apply(ConnectionTarget target, String service) throws SecretException {
        try (Section section = section(service)) {
            return new ServiceTarget(section, files).over(target).withService(service);
        }
    }

    /// Keys that stand in the section and change nothing for Howdah, as notes.
    public java.util.List<String> notes(String service) throws SecretException {
        try (Section section = section(service)) {
            return ServiceTarget.notes(section);
        }
    }

    /// The password that stands in the section itself, which libpq takes whoever can read the file.
    public Optional<char[]> password(String service) throws SecretException {
        return secret(service, "password");
    }

    /// What opens the section's key.
    public Optional<char[]> passphrase(String service) throws SecretException {
        return secret(service, "sslpassword");
    }

    private Optional<char[]> secret(String service, String key) throws SecretException {
        try (Section section = section(service)) {
            char[] secret = section.secrets().get(key);
            return secret == null || secret.length == 0 ? Optional.empty() : Optional.of(secret.clone());
        }
    }

    private Section section(String service) throws SecretException {
        Path named = files.namedServiceFile();
        if (named != null && !Files.exists(named)) {
            throw new SecretException("The service file " + named + " is not there: PGSERVICEFILE names it.");
        }
        Path own = named == null ? files.serviceFile() : named;
        Section found = Files.exists(own) ? read(own, service) : null;
        if (found == null) {
            Path system = files.systemServiceFiles().stream().filter(Files::exists).findFirst().orElse(null);
            found = system == null ? null : read(system, service);
        }
        if (found == null) {
            throw new SecretException("There is no service " + service + " in " + own
                    + ": add a section of this name, or choose another.");
        }
        return found;
    }

    private static @Nullable Section read(Path file, String service) throws SecretException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SecretException("The service file " + file + " cannot be read: check who owns it.", e);
        }
        try {
            return read(content, file, service);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static @Nullable Section read(byte[] content, Path file, String service) throws SecretException {
        byte[] head = ("[" + service + "]").getBytes(StandardCharsets.UTF_8);
        Section section = null;
        int number = 0;
        for (int begin = 0; begin < content.length;) {
            number++;
            int next = begin;
            while (next < content.length && content[next] != '\n') {
                next++;
            }
            if (next - begin > LONGEST_LINE) {
                throw wrong(file, number, "is too long");
            }
            int end = next;
            while (end > begin && isSpace(content[end - 1])) {
                end--;
            }
            int at = begin;
            while (at < end && isSpace(content[at])) {
                at++;
            }
            begin = next + 1;
            if (at == end || content[at] == '#') {
                continue;
            }
            if (content[at] == '[') {
                if (section != null) {
                    return section;
                }
                section = startsWith(content, at, end, head) ? new Section(file) : null;
            } else if (section != null) {
                add(section, content, at, end, number);
            }
        }
        return section;
    }

    private static void add(Section section, byte[] content, int begin, int end, int number) throws SecretException {
        String line = new String(content, begin, Math.min(4, end - begin), StandardCharsets.UTF_8);
        if (line.equals("ldap")) {
            throw wrong(section.file(), number,
                    "has the settings looked up in LDAP, which Howdah does not do: write host, port and dbname there");
        }
        int equals = begin;
        while (equals < end && content[equals] != '=') {
            equals++;
        }
        if (equals == end) {
            throw wrong(section.file(), number, "has no equals sign");
        }
        String key = new String(content, begin, equals - begin, StandardCharsets.UTF_8);
        if (key.equals("service")) {
            throw wrong(section.file(), number, "names another service, which libpq refuses too");
        }
        if (SECRET.contains(key)) {
            secret(section, key, content, equals + 1, end, number);
        } else if (ServiceTarget.isKnown(key)) {
            section.values().putIfAbsent(key,
                    new Value(new String(content, equals + 1, end - equals - 1, StandardCharsets.UTF_8), number));
        } else {
            throw wrong(section.file(), number, "begins with a key that libpq does not know");
        }
    }

    private static void secret(Section section, String key, byte[] content, int begin, int end, int number)
            throws SecretException {
        if (section.secrets().containsKey(key)) {
            return;
        }
        try {
            section.secrets().put(key, Secrets.decode(content, begin, end));
        } catch (CharacterCodingException e) {
            throw new SecretException(place(section.file(), number)
                    + " is not written in UTF-8: save the file as UTF-8.", e);
        }
    }

    private static boolean startsWith(byte[] content, int begin, int end, byte[] prefix) {
        return end - begin >= prefix.length
                && Arrays.equals(content, begin, begin + prefix.length, prefix, 0, prefix.length);
    }

    /// As the C library's isspace sees it.
    private static boolean isSpace(byte value) {
        return value == ' ' || (value >= '\t' && value <= '\r');
    }

    static SecretException wrong(Path file, int number, String what) {
        return new SecretException(place(file, number) + " " + what + ".");
    }

    private static String place(Path file, int number) {
        return "Line " + number + " of the service file " + file;
    }

    /// A value with the line in which it stands.
    record Value(String text, int line) {}

    /// One section. Its secrets are zeroed when it is closed.
    record Section(Path file, Map<String, Value> values, Map<String, char[]> secrets) implements AutoCloseable {
        Section(Path file) {
            this(file, new LinkedHashMap<>(), new HashMap<>());
        }

        @Nullable
        Value value(String key) {
            Value value = values.get(key);
            return value == null || value.text().isEmpty() ? null : value;
        }

        @Override
        public void close() {
            secrets.values().forEach(Secrets::forget);
        }
    }
}
