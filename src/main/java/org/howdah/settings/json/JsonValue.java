package org.howdah.settings.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value of a JSON file, with what lies in it, and where it stands. A field that is null counts as missing.
public final class JsonValue {
    private final JsonNode node;
    private final int line;
    private final int column;
    private final Map<String, JsonValue> fields;
    private final List<JsonValue> elements;

    JsonValue(JsonNode node, int line, int column, Map<String, JsonValue> fields, List<JsonValue> elements) {
        this.node = node;
        this.line = line;
        this.column = column;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.elements = List.copyOf(elements);
    }

    /// The same value without places. Not to be changed.
    public JsonNode node() {
        return node;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    /// Of an object, in the order of the file.
    public Map<String, JsonValue> fields() {
        return fields;
    }

    /// Of an array.
    public List<JsonValue> elements() {
        return elements;
    }

    /// What is wrong here.
    public JsonMistake mistake(String what) {
        return new JsonMistake(line, column, what);
    }

    /// What is wrong with a field; placed at the object where there is no such field.
    public JsonMistake mistake(String field, String what) {
        JsonValue value = fields.get(field);
        return (value == null ? this : value).mistake(quoted(field) + " " + what);
    }

    public Optional<JsonValue> field(String name) {
        JsonValue value = fields.get(name);
        return value == null || value.node.isNull() ? Optional.empty() : Optional.of(value);
    }

    public Optional<String> text(String name) throws JsonMistake {
        JsonValue value = present(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.node.isTextual()) {
            throw mistake(name, "is no text in quotes");
        }
        return Optional.of(value.node.textValue());
    }

    public String requiredText(String name) throws JsonMistake {
        return text(name).orElseThrow(() -> mistake(name, "is missing"));
    }

    public Optional<Integer> number(String name, int least, int most) throws JsonMistake {
        JsonValue value = present(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.node.isIntegralNumber() || !value.node.canConvertToInt() || value.node.intValue() < least
                || value.node.intValue() > most) {
            throw mistake(name, "is no whole number between " + least + " and " + most);
        }
        return Optional.of(value.node.intValue());
    }

    public Optional<Boolean> flag(String name) throws JsonMistake {
        JsonValue value = present(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.node.isBoolean()) {
            throw mistake(name, "is neither true nor false");
        }
        return Optional.of(value.node.booleanValue());
    }

    /// A list of texts; empty where the field is missing.
    public List<String> texts(String name) throws JsonMistake {
        JsonValue value = present(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue element : value.elements) {
            if (element.node.isTextual()) {
                texts.add(element.node.textValue());
            } else {
                throw element.mistake("an element of " + quoted(name) + " is no text in quotes");
            }
        }
        if (!value.isArray()) {
            throw mistake(name, "is no list in square brackets");
        }
        return texts;
    }

    /// A list of whatever; empty where the field is missing.
    public List<JsonValue> list(String name) throws JsonMistake {
        JsonValue value = present(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw mistake(name, "is no list in square brackets");
        }
        return value.elements;
    }

    /// An object in braces.
    public Optional<JsonValue> object(String name) throws JsonMistake {
        JsonValue value = present(name);
        if (value != null && !value.isObject()) {
            throw mistake(name, "is no object in braces");
        }
        return Optional.ofNullable(value);
    }

    private @Nullable JsonValue present(String name) {
        return field(name).orElse(null);
    }

    private static String quoted(String field) {
        return '"' + field + '"';
    }
}
