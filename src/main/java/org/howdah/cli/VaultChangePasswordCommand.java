package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultSlot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault change-password`: puts a new password in the place of the old one, or adds one.
@Command(name = "change-password", description = "Puts a new password in the place of the old one.")
public final class VaultChangePasswordCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultChangePasswordCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        access.open(options, vault -> {
            List<VaultSlot> slots = vault.slots();
            boolean withFile = VaultAccess.has(slots, SlotType.PASSWORD_AND_KEY_FILE)
                    && !VaultAccess.has(slots, SlotType.PASSWORD);
            Path file = withFile ? access.keyFiles().find(options.keyFile()).orElse(null) : null;
            if (withFile && file == null) {
                throw new CommandFailure(ExitCode.WRONG_USAGE,
                        "The password opens this vault together with a key file: name it with --key-file.");
            }
            char[] password = access.askNew("New password of the vault");
            try (VaultKey key = file == null ? VaultKey.password(password) : access.keyFile(file, password)) {
                if (VaultAccess.has(slots, key.type())) {
                    vault.changePassword(key);
                } else {
                    vault.addSlot(key);
                }
            }
            return slots;
        });
        out.println("The password is changed. Earlier generations and backups still open with the old one: howdah vault"
                + " rotate ends that for the generations.");
        out.flush();
        return ExitCode.DONE;
    }
}
