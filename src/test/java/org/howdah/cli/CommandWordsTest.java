package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CommandWordsTest {
    @Test
    void wordsArePartedAsByAShell() {
        assertThat(CommandWords.split("  pass show  db/shop ")).containsExactly("pass", "show", "db/shop");
        assertThat(CommandWords.split("a 'b c' \"d 'e'\" f\\ g ''")).containsExactly("a", "b c", "d 'e'", "f g", "");
        assertThat(CommandWords.split("'a\\b' \"a\\\"b\" x'y'z")).containsExactly("a\\b", "a\"b", "xyz");
        assertThat(CommandWords.split("  ")).isEmpty();
    }

    @Test
    void nothingIsReplaced() {
        assertThat(CommandWords.split("a $HOME `id` *; b | c")).containsExactly("a", "$HOME", "`id`", "*;", "b", "|",
                "c");
    }

    @Test
    void aQuoteThatIsNotClosedIsWrongUsage() {
        assertThatThrownBy(() -> CommandWords.split("pass 'show")).isInstanceOfSatisfying(CommandFailure.class,
                failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.WRONG_USAGE));
    }
}
