package org.howdah.history.chunk;

import java.io.IOException;

/// A chunk is not what it should be: damaged, hostile, or made by a newer Howdah. The message says which and why.
public final class ChunkException extends IOException {
    private static final long serialVersionUID = 1L;

    public ChunkException(String message) {
        super(message);
    }

    public ChunkException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The same, with the name of the chunk in front.
    ChunkException of(String chunk) {
        return new ChunkException(chunk + ": " + getMessage(), this);
    }
}
