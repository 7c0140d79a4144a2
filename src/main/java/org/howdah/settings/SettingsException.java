package org.howdah.settings;

/// Why something of the settings was not read or not changed, as a sentence for the user. Nothing was changed then.
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Who can help.
    public enum Kind {
        /// The user gave a value that cannot be: another one.
        WRONG_VALUE,
        /// The list has changed, or never was as the user thought.
        CONFLICT,
        /// The file, its rights or its disk.
        FILE
    }

    private final Kind kind;

    public SettingsException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public SettingsException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// What is wrong and what to do. Holds no secret.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
