package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.PasswordStrength;
import org.howdah.credentials.vault.SecretChars;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultSlot;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;

/// The vault for commands: opened with a key file or by whoever sits in front of the terminal, and its problems as exit
/// code 3.
public final class VaultAccess {
    private static final int ATTEMPTS = 3;

    private final Vault vault;
    private final KeyFiles keyFiles;
    private final SecretPrompt prompt;
    private final PrintWriter errors;

    public VaultAccess(Vault vault, KeyFiles keyFiles, SecretPrompt prompt, PrintWriter errors) {
        this.vault = vault;
        this.keyFiles = keyFiles;
        this.prompt = prompt;
        this.errors = errors;
    }

    /// Something that is done with the vault.
    interface Use<T> {
        T apply(Vault vault) throws VaultException;
    }

    /// Does it without opening the vault.
    <T> T look(Use<T> use) {
        try {
            return use.apply(vault);
        } catch (VaultException e) {
            throw failure(e);
        }
    }

    /// Does it with the open vault, and locks it afterwards.
    <T> T open(VaultOptions options, Use<T> use) throws InterruptedException {
        try {
            unlock(options);
            return use.apply(vault);
        } catch (VaultException e) {
            throw failure(e);
        } finally {
            vault.lock(LockReason.BY_USER);
        }
    }

    /// Whoever mistyped his password may try again; a key file does not get better by that.
    void unlock(VaultOptions options) throws VaultException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            VaultKey key = key(options, vault.slots());
            try (key) {
                vault.unlock(key, options.acceptsOlder());
                return;
            } catch (VaultException e) {
                if (e.problem() != Problem.WRONG_KEY || key instanceof VaultKey.KeyFile || attempt == ATTEMPTS) {
                    throw e;
                }
                say(e.sentence());
                vault.awaitAttempt();
            }
        }
    }

    /// What opens a vault with such slots.
    VaultKey key(VaultOptions options, List<VaultSlot> slots) throws VaultException {
        if (options.wantsRecoveryCode()) {
            return VaultKey.recoveryCode(ask("Recovery code of the vault"));
        }
        Optional<Path> file = keyFiles.find(options.keyFile());
        if (file.isEmpty()) {
            return VaultKey.password(ask("Password of the vault"));
        }
        boolean withPassword = has(slots, SlotType.PASSWORD_AND_KEY_FILE) && !has(slots, SlotType.KEY_FILE);
        return keyFile(file.get(), withPassword ? ask("Password of the vault") : null);
    }

    static boolean has(List<VaultSlot> slots, SlotType type) {
        return slots.stream().anyMatch(slot -> slot.type() == type);
    }

    /// @param password that it takes together with the file; null for none
    VaultKey keyFile(Path file, char @Nullable [] password) throws VaultException {
        return password == null
                ? new VaultKey.KeyFile(keyFiles.read(file))
                : new VaultKey.PasswordAndKeyFile(SecretChars.of(password), keyFiles.read(file));
    }

    /// The same with a file that is made if it is not there.
    VaultKey keyFileOrNew(@Nullable Path file, char @Nullable [] password) throws VaultException {
        if (file == null) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "Name a key file.");
        }
        if (!Files.exists(file)) {
            keyFiles.make(file);
            say("Made " + SafeText.line(file.toString()) + " with random content. Keep a copy where the vault is not.");
        }
        return keyFile(file, password);
    }

    /// Before anybody is asked for anything.
    void requireAbsent(Vault known) {
        if (!(known.look() instanceof VaultStatus.Absent)) {
            throw new CommandFailure(ExitCode.VAULT, SafeText.line(known.path().toString())
                    + " exists and is not overwritten: howdah vault status says what is known of it.");
        }
    }

    /// Shows a recovery code, this once.
    void printCode(Optional<SecretChars> code, PrintWriter out) {
        code.ifPresent(shown -> {
            try (shown) {
                out.println("Recovery code, shown this once; write it down and keep it apart from the vault:");
                out.println(shown.chars());
            }
        });
        out.flush();
    }

    KeyFiles keyFiles() {
        return keyFiles;
    }

    char[] ask(String question) {
        return prompt.ask(question).orElseThrow(() -> new CommandFailure(ExitCode.VAULT,
                "Nobody can be asked for a secret here: run this in a terminal, or open the vault with a key file"
                        + " (--key-file, HOWDAH_KEY_FILE, or howdah-key in $CREDENTIALS_DIRECTORY)."));
    }

    /// Asks for a new password twice, and says if it is easily guessed.
    char[] askNew(String question) {
        char[] password = ask(question);
        char[] again = ask(question + ", again");
        try {
            if (!Arrays.equals(password, again)) {
                Arrays.fill(password, '\0');
                throw new CommandFailure(ExitCode.VAULT, "The two are not the same. Nothing was changed; try again.");
            }
        } finally {
            Arrays.fill(again, '\0');
        }
        switch (new PasswordStrength().rate(password)) {
            case WEAK -> say("This password is weak: whoever has the file finds it in less than a day. Several words"
                    + " that do not belong together are better.");
            case FAIR -> say("This password is fair: whoever has the file finds it in less than a year.");
            case GOOD, STRONG -> {
            }
        }
        return password;
    }

    void say(String sentence) {
        errors.println("howdah: " + sentence);
        errors.flush();
    }

    static CommandFailure failure(VaultException e) {
        return new CommandFailure(ExitCode.VAULT, e.sentence(), e);
    }
}
