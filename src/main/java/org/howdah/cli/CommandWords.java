package org.howdah.cli;

import java.util.ArrayList;
import java.util.List;

/// Splits a command into its words as a shell would: blanks part them, quotes of both kinds hold one together, a
/// backslash takes the meaning of what follows it, but not within single quotes. Nothing is replaced, and no shell runs
/// it later.
final class CommandWords {
    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private CommandWords() {}

    /// Splits a command.
    ///
    /// @throws CommandFailure if a quote is not closed
    static List<String> split(String command) {
        CommandWords words = new CommandWords();
        char quote = NONE;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
                words.add(command.charAt(++i));
            } else if (quote != NONE && c == quote) {
                quote = NONE;
            } else if (quote == NONE && (c == '"' || c == '\'')) {
                quote = c;
                words.inWord = true;
            } else if (quote == NONE && Character.isWhitespace(c)) {
                words.end();
            } else {
                words.add(c);
            }
        }
        if (quote != NONE) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "A quote in --password-command is not closed.");
        }
        words.end();
        return words.words;
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
