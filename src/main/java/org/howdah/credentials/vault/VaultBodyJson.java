package org.howdah.credentials.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of a vault as JSON. Secrets pass as characters, never as strings, and through buffers that nobody uses again.
/// Fields and kinds of secrets that a newer Howdah added are kept as they are.
final class VaultBodyJson {
    private static final int VERSION = 1;
    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final String ROLE = "role";
    private static final String FILE = "file";
    private static final String NAME = "name";
    private static final String LOGIN = "login";
    private static final String PASSPHRASE = "passphrase";
    private static final String TOKEN = "token";
    private static final String SECRETS = "secrets";
    private static final String SCHEMA = "v";

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1_000_000)
                    .maxNumberLength(100).build())
            .build());

    private VaultBodyJson() {}

    /// Reads what was authentic, so that a mistake in it was made by whoever wrote it.
    static VaultBody read(SecretBytes plain) throws VaultException {
        List<VaultEntry> entries = new ArrayList<>();
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        long version = 0;
        boolean isRead = false;
        try (JsonParser parser = MAPPER.getFactory().createParser(plain.bytes())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken token = parser.nextToken();
                if (field.equals(SCHEMA)) {
                    expect(token == JsonToken.VALUE_NUMBER_INT);
                    version = parser.getLongValue();
                } else if (field.equals(SECRETS)) {
                    expect(token == JsonToken.START_OBJECT);
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String id = parser.currentName();
                        expect(parser.nextToken() == JsonToken.START_OBJECT);
                        entries.add(entry(parser, id));
                    }
                } else {
                    rest.set(field, parser.<JsonNode>readValueAsTree());
                }
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null && version > 0);
            isRead = version == VERSION;
        } catch (IOException | UncheckedIOException _) {
            // Not as a cause: a parser's message repeats what it read.
            throw VaultFaults.damaged("what lies in it is not what Howdah writes");
        } finally {
            if (!isRead) {
                entries.forEach(VaultEntry::close);
            }
        }
        if (!isRead) {
            throw VaultFaults.newer("content " + version);
        }
        return new VaultBody(entries, rest);
    }

    private static VaultEntry entry(JsonParser parser, String id) throws IOException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        @Nullable
        SecretChars value = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals(VALUE)) {
                int begin = parser.getTextOffset();
                char[] text = parser.getTextCharacters();
                value = SecretChars.of(Arrays.copyOfRange(text, begin, begin + parser.getTextLength()));
            } else {
                fields.set(field, parser.<JsonNode>readValueAsTree());
            }
        }
        Optional<SecretName> name = value == null ? Optional.empty() : name(fields);
        if (name.isEmpty()) {
            if (value != null) {
                fields.put(VALUE, String.valueOf(value.chars()));
                value.close();
            }
            return new VaultEntry(id, name, SecretChars.of(new char[0]), fields);
        }
        fields.remove(List.of(KIND));
        fields.remove(known(name.get()).keySet());
        return new VaultEntry(id, name, value == null ? SecretChars.of(new char[0]) : value, fields);
    }

    private static Optional<SecretName> name(ObjectNode fields) {
        return switch (fields.path(KIND).asText()) {
            case LOGIN -> fields.path(HOST).isTextual() && fields.path(PORT).isInt() && fields.path(ROLE).isTextual()
                    ? Optional.of(new SecretName.Login(fields.path(HOST).textValue(), fields.path(PORT).intValue(),
                            fields.path(ROLE).textValue()))
                    : Optional.empty();
            case PASSPHRASE -> path(fields.path(FILE));
            case TOKEN -> fields.path(NAME).isTextual()
                    ? Optional.of(new SecretName.Token(fields.path(NAME).textValue()))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<SecretName> path(JsonNode file) {
        try {
            // A path of another operating system is kept, and of no use here.
            return file.isTextual() && Path.of(file.textValue()).isAbsolute()
                    ? Optional.of(new SecretName.Passphrase(Path.of(file.textValue())))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String kind(SecretName name) {
        return switch (name) {
            case SecretName.Login _ -> LOGIN;
            case SecretName.Passphrase _ -> PASSPHRASE;
            case SecretName.Token _ -> TOKEN;
        };
    }

    private static Map<String, Object> known(SecretName name) {
        return switch (name) {
            case SecretName.Login(var host, var port, var role) -> Map.of(HOST, host, PORT, port, ROLE, role);
            case SecretName.Passphrase(var file) -> Map.of(FILE, file.toString());
            case SecretName.Token(var token) -> Map.of(NAME, token);
        };
    }

    static SecretBytes write(VaultBody body) {
        try (WipedOutput out = new WipedOutput(); JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField(SCHEMA, VERSION);
            json.writeObjectFieldStart(SECRETS);
            for (VaultEntry entry : body.entries()) {
                write(json, entry);
            }
            json.writeEndObject();
            rest(json, body.rest());
            json.writeEndObject();
            json.flush();
            return SecretBytes.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private static void write(JsonGenerator json, VaultEntry entry) throws IOException {
        json.writeObjectFieldStart(entry.id());
        if (entry.name().isPresent()) {
            SecretName name = entry.name().get();
            json.writeStringField(KIND, kind(name));
            switch (name) {
                case SecretName.Login(var host, var port, var role) -> {
                    json.writeStringField(HOST, host);
                    json.writeNumberField(PORT, port);
                    json.writeStringField(ROLE, role);
                }
                case SecretName.Passphrase(var file) -> json.writeStringField(FILE, file.toString());
                case SecretName.Token(var token) -> json.writeStringField(NAME, token);
            }
            json.writeFieldName(VALUE);
            json.writeString(entry.value().chars(), 0, entry.value().chars().length);
        }
        rest(json, entry.rest());
        json.writeEndObject();
    }

    private static void rest(JsonGenerator json, ObjectNode rest) throws IOException {
        for (Map.Entry<String, JsonNode> field : rest.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
    }

    private static void expect(boolean isSo) throws IOException {
        if (!isSo) {
            throw new IOException("not a vault's content");
        }
    }

    /// Leaves no bytes behind where it grew, or when it is done.
    private static final class WipedOutput extends ByteArrayOutputStream {
        WipedOutput() {
            super(8_192);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (count + length > buf.length) {
                byte[] before = buf;
                buf = Arrays.copyOf(before, Math.max(2 * before.length, count + length));
                Arrays.fill(before, (byte) 0);
            }
            super.write(bytes, from, length);
        }

        @Override
        public void close() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
