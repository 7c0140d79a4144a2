package org.howdah.credentials;

/// No secret could be had. The message is one sentence for the user, which says why and what to do, and holds no secret.
public final class SecretException extends Exception {
    private static final long serialVersionUID = 1L;

    public SecretException(String sentence) {
        super(sentence);
    }

    public SecretException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// The message, which is never missing.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
