package org.howdah.demo;

import org.jspecify.annotations.Nullable;

/// The demo server or its workload cannot be had; the message is one sentence for the user that says what to do,
/// followed by the last lines of the server's log where there are any.
public final class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
