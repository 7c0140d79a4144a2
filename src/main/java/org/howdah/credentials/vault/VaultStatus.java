package org.howdah.credentials.vault;

import java.util.Optional;

/// What is known of the vault without asking it. A value: any thread.
public sealed interface VaultStatus {
    /// Why it did not open when it was last tried; nothing once it has.
    Optional<VaultException> problem();

    /// There is no vault.
    record Absent(Optional<VaultException> problem) implements VaultStatus {}

    /// There is one, and nobody can read it now.
    ///
    /// @param awaited whether a connection waits for it
    /// @param declined whether the user wants to go on without what lies in it
    record Locked(LockReason reason, boolean awaited, boolean declined, Optional<VaultException> problem)
            implements
                VaultStatus {}

    /// It can be read.
    ///
    /// @param secrets how many lie in it
    /// @param readOnly another Howdah has it open and is the one that may change it
    record Open(int secrets, boolean readOnly) implements VaultStatus {
        @Override
        public Optional<VaultException> problem() {
            return Optional.empty();
        }
    }
}
