package org.howdah.settings.transfer;

import java.util.Map;
import java.util.Optional;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// Fields of lists that other programs wrote, which are not strict: a number may stand in quotes, a flag may be a number.
final class JsonFields {
    private JsonFields() {}

    /// A text or a number as a text; nothing where it is missing or empty.
    static Optional<String> text(JsonValue object, String name) throws JsonMistake {
        JsonValue value = object.field(name).orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.node().isTextual() && !value.node().isIntegralNumber()) {
            throw object.mistake(name, "is neither a text nor a number");
        }
        return Optional.of(value.node().asText()).filter(text -> !text.isEmpty());
    }

    /// Puts each text that is there under its other name.
    static void texts(JsonValue object, Map<String, String> names, Map<String, String> into) throws JsonMistake {
        for (Map.Entry<String, String> name : names.entrySet()) {
            text(object, name.getKey()).ifPresent(text -> into.put(name.getValue(), text));
        }
    }

    static boolean isTrue(JsonValue object, String name) {
        return object.field(name).map(value -> value.node().asBoolean(false)
                || (value.node().isIntegralNumber() && value.node().asInt() != 0)).orElse(false);
    }
}
