package org.howdah.settings.transfer;

/// Why nothing of a file could be read, as a sentence for the user. Repeats nothing of the file.
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    ImportException(String sentence) {
        super(sentence);
    }

    ImportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
