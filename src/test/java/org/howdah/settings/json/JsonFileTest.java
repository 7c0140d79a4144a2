package org.howdah.settings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonFileTest {
    @Test
    void everyValueKnowsItsPlace() throws Exception {
        JsonValue root = JsonFile.read("{\n  \"\u05E9\": [1, {\"b\": null}],\n  \"c\": 1.50\n}");
        assertThat(root.list("\u05E9").get(1).column()).isEqualTo(12);
        assertThat(root.field("c").orElseThrow().line()).isEqualTo(3);
        assertThat(root.field("c").orElseThrow().column()).isEqualTo(8);
    }

    @Test
    void whatIsReadIsWrittenAgainExactly() throws Exception {
        String json = "{\"a\":1.50,\"b\":123456789012345678901234567890,\"c\":[true,null,\"x\\ny\"],\"d\":{},\"e\":1E+400}";
        assertThat(JsonFile.read(json).node()).hasToString(json);
        String written = new String(JsonFile.write(JsonFile.read(json).node()), StandardCharsets.UTF_8);
        assertThat(JsonFile.read(written).node()).isEqualTo(JsonFile.read(json).node());
        assertThat(written).startsWith("{\n  \"a\": 1.50,\n").endsWith("}\n");
    }

    @Test
    void whatCommandsATerminalIsWrittenAsAnEscape() throws Exception {
        JsonValue hostile = JsonFile.read("{\"a\": \"\\u001b[2J\\u202e\\ud800x\"}");
        assertThat(new String(JsonFile.write(hostile.node()), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"a\": \"\\u001B[2J\\u202E\\uD800x\"\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "[1,", "{\"a\":1}}", "{\"a\" 1}", "nul", "[01]", "\"x", "{\"a\":1,\"a\":2}",
            "[1] canary", "{canary: 1}", "'canary'", "// canary\n1", "[NaN]"})
    void whatIsNoJsonIsAMistakeThatRepeatsNothing(String text) {
        assertThatThrownBy(() -> JsonFile.read(text)).isInstanceOfSatisfying(JsonMistake.class, mistake -> {
            assertThat(mistake.line()).isPositive();
            assertThat(mistake.column()).isPositive();
            assertThat(mistake.located()).startsWith("line 1, column ").doesNotContain("canary");
        });
    }

    @Test
    void whatIsBuiltToHurtIsAMistake() {
        for (String text : new String[]{"[".repeat(100_000), "{\"a\":".repeat(100_000), "1".repeat(1_000),
                "[" + "1,".repeat(600_000) + "1]", "\"" + "x".repeat(2_000_000) + "\""}) {
            assertThatThrownBy(() -> JsonFile.read(text)).isInstanceOf(JsonMistake.class)
                    .hasMessageContaining("too deep, too long, or too much");
        }
    }

    @Test
    void otherEncodingsAreNamedWithTheirPlace() throws Exception {
        assertThat(Utf8.decode("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEqualTo("{}");
        assertThatThrownBy(() -> Utf8.decode("{}".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> Utf8.decode("ab\ncd\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(JsonMistake.class,
                        mistake -> assertThat(mistake.located()).startsWith("line 2, column 3: "));
    }
}
