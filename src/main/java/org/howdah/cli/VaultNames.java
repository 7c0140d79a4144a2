package org.howdah.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.ServiceFile;
import org.howdah.credentials.vault.SecretName;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.settings.ServerUri;
import org.howdah.settings.SignInWord;
import org.howdah.text.SafeText;

/// Which secret of the vault an argument means.
public final class VaultNames {
    private static final String BY_VAULT = "vault";

    private final ServerArgument servers;
    private final ServiceFile services;

    public VaultNames(ServerArgument servers, LibpqFiles files) {
        this.servers = servers;
        this.services = new ServiceFile(files);
    }

    SecretName of(VaultSecretOptions options) {
        if (Stream.of(Optional.ofNullable(options.server()), Optional.ofNullable(options.passphrase()),
                Optional.ofNullable(options.token())).filter(Optional::isPresent).count() != 1) {
            throw new CommandFailure(ExitCode.WRONG_USAGE,
                    "Name what the secret is of: a server, a file with --passphrase, or a token with --token.");
        }
        String server = options.server();
        if (server != null) {
            return login(server);
        }
        if (options.passphrase() != null) {
            return new SecretName.Passphrase(options.passphrase());
        }
        return new SecretName.Token(String.valueOf(options.token()));
    }

    private SecretName login(String server) {
        ConnectionTarget target = ServerUri.looksLikeOne(server)
                ? servers.address(server)
                : servers.registered(server).connection();
        String service = target.service();
        try {
            ServerAddress address = (service == null ? target : services.apply(target, service)).address();
            return new SecretName.Login(address.host(), address.port(), address.user());
        } catch (SecretException e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence(), e);
        }
    }

    String question(SecretName name) {
        return switch (name) {
            case SecretName.Login _ -> "Password of " + SafeText.line(name.words());
            case SecretName.Passphrase _ -> "Passphrase of " + SafeText.line(name.words());
            case SecretName.Token _ -> "Token " + SafeText.line(name.words());
        };
    }

    /// A password that nobody asks the vault for is kept in vain.
    Optional<String> hint(VaultSecretOptions options) {
        String server = options.server();
        if (server == null || ServerUri.looksLikeOne(server)) {
            return Optional.empty();
        }
        RegisteredServer registered = servers.registered(server);
        return SignInWord.of(registered.target().signIn()).word().equals(BY_VAULT)
                ? Optional.empty()
                : Optional.of(SafeText.line(registered.name())
                        + " does not take its password from the vault yet: howdah servers edit NAME --sign-in vault"
                        + " changes that.");
    }
}
