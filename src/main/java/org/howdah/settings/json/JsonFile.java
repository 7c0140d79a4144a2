package org.howdah.settings.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.text.JsonEscapes;

/// Reads JSON with places, within bounds that no honest file reaches, and writes it for people.
public final class JsonFile {
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_TOKENS = 500_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT).maxNumberLength(LONGEST_NUMBER).maxTokenCount(MOST_TOKENS).build())
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFile() {}

    /// Reads one value, with nothing but blanks after it.
    ///
    /// @throws JsonMistake where the text is no JSON, names a field twice, or is larger than any honest file
    public static JsonValue read(String text) throws JsonMistake {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonMistake(1, 1, "there is nothing in it");
            }
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw mistake(parser.currentTokenLocation(), "something follows after the end");
            }
            return value;
        } catch (JsonEOFException e) {
            throw mistake(e.getLocation(), "the file ends too early: a bracket or a quote is not closed");
        } catch (StreamConstraintsException e) {
            throw mistake(e.getLocation(), "this is nested too deep, too long, or too much");
        } catch (JsonProcessingException e) {
            throw mistake(e.getLocation(),
                    "this is no JSON: a comma, a quote or a bracket is missing here, or is one too many");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /// Pretty, with what could command a terminal as escapes, and with a line end.
    public static byte[] write(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)).withObjectIndenter(indenter);
        try {
            String text = MAPPER.writer(printer).writeValueAsString(node);
            return (JsonEscapes.escapedLines(text) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON could not be written", e);
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException, JsonMistake {
        JsonLocation place = parser.currentTokenLocation();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> array(parser, place);
            default -> new JsonValue(scalar(parser), place.getLineNr(), place.getColumnNr(), Map.of(), List.of());
        };
    }

    private static JsonValue object(JsonParser parser, JsonLocation place) throws IOException, JsonMistake {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation nameAt = parser.currentTokenLocation();
            parser.nextToken();
            JsonValue value = value(parser);
            if (fields.put(name, value) != null) {
                throw mistake(nameAt, "this field stands here twice");
            }
            node.set(name, value.node());
        }
        return new JsonValue(node, place.getLineNr(), place.getColumnNr(), fields, List.of());
    }

    private static JsonValue array(JsonParser parser, JsonLocation place) throws IOException, JsonMistake {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonValue element = value(parser);
            elements.add(element);
            node.add(element.node());
        }
        return new JsonValue(node, place.getLineNr(), place.getColumnNr(), Map.of(), elements);
    }

    private static JsonNode scalar(JsonParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_NUMBER_INT -> switch (parser.getNumberType()) {
                case INT -> IntNode.valueOf(parser.getIntValue());
                case LONG -> LongNode.valueOf(parser.getLongValue());
                default -> BigIntegerNode.valueOf(parser.getBigIntegerValue());
            };
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            default -> nodes.textNode(parser.getText());
        };
    }

    private static JsonMistake mistake(JsonLocation place, String what) {
        return place == null
                ? new JsonMistake(1, 1, what)
                : new JsonMistake(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), what);
    }
}
