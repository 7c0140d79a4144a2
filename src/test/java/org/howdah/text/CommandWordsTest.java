package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandWordsTest {
    @Test
    void blanksPartWordsAndQuotesHoldThemTogether() {
        assertThat(CommandWords.split("  pass show  db/shop ")).contains(List.of("pass", "show", "db/shop"));
        assertThat(CommandWords.split("a 'b c' \"d 'e'\" ''")).contains(List.of("a", "b c", "d 'e'", ""));
        assertThat(CommandWords.split("'a\\b' \"a\\\"b\" x'y'z")).contains(List.of("a\\b", "a\"b", "xyz"));
        assertThat(CommandWords.split("  ")).contains(List.of());
    }

    @Test
    void nothingElseMeansAnything() {
        assertThat(CommandWords.split("a $HOME `id` *; b | c C:\\tools\\pass.exe"))
                .contains(List.of("a", "$HOME", "`id`", "*;", "b", "|", "c", "C:\\tools\\pass.exe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass 'show", "\"", "a b\"c"})
    void anOpenQuoteIsNoCommand(String line) {
        assertThat(CommandWords.split(line)).isEmpty();
    }

    @Test
    void joinedWordsAreSplitIntoTheSame() {
        List<String> words = List.of("a", "", "b c", "d\"e", "f'g", "h\\i j\\", "\t");
        assertThat(CommandWords.split(CommandWords.join(words))).contains(words);
    }
}
