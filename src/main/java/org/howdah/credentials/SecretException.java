package org.howdah.credentials;

/// No secret could be had. The message is one sentence for the user, which says why and what to do, and holds no secret.
public final class SecretException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean vaultLocked;

    public SecretException(String sentence) {
        super(sentence);
        vaultLocked = false;
    }

    public SecretException(String sentence, Throwable cause) {
        super(sentence, cause);
        vaultLocked = cause instanceof SecretException reason && reason.vaultLocked;
    }

    private SecretException(String sentence, boolean vaultLocked) {
        super(sentence);
        this.vaultLocked = vaultLocked;
    }

    /// The secret lies in the vault, which has to be unlocked first.
    public static SecretException vaultLocked(String sentence) {
        return new SecretException(sentence, true);
    }

    /// Whether there will be a secret once the vault is unlocked.
    public boolean isVaultLocked() {
        return vaultLocked;
    }

    /// The message, which is never missing.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
