package org.howdah.credentials.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;

/// Files that open a vault: found, checked, read and made. Any thread but the screen's.
public final class KeyFiles {
    private static final String CREDENTIALS_DIRECTORY = "CREDENTIALS_DIRECTORY";
    private static final String CREDENTIAL = "howdah-key";
    private static final String HOWDAH_KEY_FILE = "HOWDAH_KEY_FILE";
    private static final int FRESH = 64;

    private final Map<String, String> environment;
    private final Path vault;

    /// @param vault whose owner has to be that of its keys
    public KeyFiles(Map<String, String> environment, Path vault) {
        this.environment = Map.copyOf(environment);
        this.vault = vault;
    }

    /// The file that opens the vault where nobody is asked: the credential that systemd hands a service, else the one
    /// that was named on the command line, else HOWDAH_KEY_FILE.
    ///
    /// @param named null for none
    public Optional<Path> find(@Nullable Path named) {
        String directory = environment.get(CREDENTIALS_DIRECTORY);
        if (directory != null && !directory.isEmpty() && Files.exists(Path.of(directory, CREDENTIAL))) {
            return Optional.of(Path.of(directory, CREDENTIAL));
        }
        if (named != null) {
            return Optional.of(named);
        }
        String variable = environment.get(HOWDAH_KEY_FILE);
        return variable == null || variable.isEmpty() ? Optional.empty() : Optional.of(Path.of(variable));
    }

    /// Reads one, which only its owner may read, who has to be that of the vault, or root.
    public SecretBytes read(Path file) throws VaultException {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            // Through links: systemd and others keep secrets behind them.
            Path real = file.toRealPath();
            if (!Files.isRegularFile(real)) {
                throw new VaultException(Problem.UNUSABLE_KEY,
                        file + " is not an ordinary file and is not used as a key: name a file.");
            }
            OwnFiles.requireOwn(real, vault);
            byte[] content;
            try (InputStream in = Files.newInputStream(real)) {
                content = in.readNBytes(KeyRing.LONGEST_KEY_FILE + 1);
            }
            return KeyRing.checked(SecretBytes.of(content));
        } catch (NoSuchFileException e) {
            throw new VaultException(Problem.UNUSABLE_KEY, "There is no key file " + file + ": check its name.", e);
        } catch (IOException e) {
            throw VaultFaults.notRead(file, e);
        }
    }

    /// Makes one with random content.
    ///
    /// @throws VaultException where there is a file of this name, or it cannot be written
    public void make(Path file) throws VaultException {
        byte[] content = new byte[FRESH];
        try {
            new SecureRandom().nextBytes(content);
            PrivateFiles.writeNew(file, content);
            PrivateFiles.forceFolder(file);
        } catch (FileAlreadyExistsException e) {
            throw new VaultException(Problem.EXISTS, file + " exists and is not overwritten: choose another name.", e);
        } catch (IOException e) {
            throw VaultFaults.notSaved(file, e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }
}
