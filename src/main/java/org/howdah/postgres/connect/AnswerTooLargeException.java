package org.howdah.postgres.connect;

import java.io.IOException;

/// A server said more than one answer may have.
final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
}
