package org.howdah.ui.connection;

import java.util.Optional;
import java.util.function.Consumer;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;

/// Keeps passwords that are entered in the dialog; never gives one back. Called on the screen thread, and answers there.
public interface PasswordKeeping {
    /// There is nothing to keep them in.
    PasswordKeeping NOWHERE = new PasswordKeeping() {
        @Override
        public Whereabouts find(ServerAddress address) {
            return Whereabouts.NO_VAULT;
        }

        @Override
        public Optional<char[]> typed(ConnectionTarget target) {
            return Optional.empty();
        }

        @Override
        public void keep(ServerAddress address, char[] password, Runnable onKept, Consumer<String> onProblem) {
            java.util.Arrays.fill(password, '\0');
            onProblem.accept("");
        }
    };

    /// What is known of a password without looking at it.
    enum Whereabouts {
        /// The vault holds one for this host, port and role.
        STORED,
        /// It holds none.
        NOT_STORED,
        /// Nobody can tell before it is unlocked.
        VAULT_LOCKED,
        /// It is made when a password is kept.
        NO_VAULT
    }

    Whereabouts find(ServerAddress address);

    /// A copy of what the user typed for this server since Howdah started, if the server took it.
    Optional<char[]> typed(ConnectionTarget target);

    /// Puts a password into the vault, which is unlocked or made first. Where the user does not want that, neither is
    /// called.
    ///
    /// @param password belongs to the keeper from now on
    void keep(ServerAddress address, char[] password, Runnable onKept, Consumer<String> onProblem);
}
