package org.howdah.history.recording;

import java.io.IOException;

/// A recording is not what it should be: damaged, hostile, or of a newer Howdah. The message says why, in half a sentence
/// that begins with "it".
final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}
