package org.howdah.history;

/// The history cannot be opened or read. The message is a sentence for the user that says what to do.
public final class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HistoryException(String sentence) {
        super(sentence);
    }

    public HistoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
