package org.howdah.credentials;

import java.nio.file.Path;
import java.util.Optional;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;

/// Gives each server the secret that its way of signing in finds. Called on lanes' threads; may wait for the user or for
/// a command.
public final class SignIns {
    private final LibpqFiles files;
    private final ServiceFile services;
    private final PasswordCommand commands;
    private final PromptedSecrets prompted;
    private final StoredSecrets stored;

    /// @param stored what lies in the vault
    public SignIns(LibpqFiles files, PasswordCommand commands, PromptedSecrets prompted, StoredSecrets stored) {
        this.files = files;
        this.services = new ServiceFile(files);
        this.commands = commands;
        this.prompted = prompted;
        this.stored = stored;
    }

    /// The target with its service laid over it, as the service file stands now.
    ///
    /// @throws SecretException where the service cannot be used
    public ConnectionTarget resolve(ConnectionTarget target) throws SecretException {
        String service = target.service();
        return service == null ? target : services.apply(target, service);
    }

    /// Makes ready what [#password] will need, and waits for the user where it must: while a server waits for an answer
    /// there is no time for that.
    ///
    /// @throws SecretException where the vault is locked and stays so
    public void prepare(ConnectionTarget target) throws SecretException {
        if (target.signIn() instanceof SignIn.Vault) {
            stored.prepare(target.address());
        }
    }

    /// A copy of the password, which the caller fills with zeros after use.
    ///
    /// @param target as [#resolve] gave it
    /// @return nothing where the user did not want to answer
    /// @throws SecretException where there is none, with the reason
    public Optional<char[]> password(ConnectionTarget target) throws SecretException {
        String service = target.service();
        if (service != null) {
            Optional<char[]> password = services.password(service);
            if (password.isPresent()) {
                return password;
            }
        }
        ServerAddress address = target.address();
        return switch (target.signIn()) {
            case SignIn.Ask _ -> prompted.password(target);
            case SignIn.Vault _ -> Optional.of(stored.password(address));
            case SignIn.PasswordFile file -> Optional.of(filed(file, address));
            case SignIn.PasswordCommand command -> Optional.of(commands.run(command.command()));
            case SignIn.Certificate _ -> throw unwanted(address, "a certificate alone");
            case SignIn.Kerberos _ -> throw unwanted(address, "Kerberos");
            case SignIn.Nothing _ -> throw unwanted(address, "no password");
        };
    }

    /// A copy of what opens the key of the client's certificate.
    public Optional<char[]> passphrase(ConnectionTarget target, Path file) throws SecretException {
        String service = target.service();
        Optional<char[]> known = service == null ? Optional.empty() : services.passphrase(service);
        if (known.isPresent()) {
            return known;
        }
        Optional<char[]> kept = stored.passphrase(file);
        return kept.isPresent() ? kept : prompted.passphrase(target, file);
    }

    /// Forgets a password that the server refused, if the user typed it.
    public void refused(ConnectionTarget target) {
        if (target.signIn() instanceof SignIn.Ask) {
            prompted.forget(target);
        }
    }

    /// Forgets what did not open a key.
    public void refused(Path file) {
        prompted.forget(file);
    }

    private char[] filed(SignIn.PasswordFile named, ServerAddress address) throws SecretException {
        Path file = named.file() == null ? files.passwordFile() : named.file();
        return new PasswordFile(file).find(address).orElseThrow(() -> new SecretException(
                address.host() + " wants a password, and " + file + " has no line for it: add "
                        + address.host() + ":" + address.port() + ":" + address.database() + ":" + address.user()
                        + ": and the password, and chmod 600 the file."));
    }

    private static SecretException unwanted(ServerAddress address, String chosen) {
        return new SecretException(address.host() + " wants a password for " + address.user() + ", and " + chosen
                + " is chosen as the way to sign in: choose where its password comes from.");
    }
}
