package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.VaultKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `howdah vault add-key-file FILE`: lets a key file open the vault, for a machine where nobody types.
@Command(name = "add-key-file", description = "Lets a key file open the vault.")
public final class VaultAddKeyFileCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    @Parameters(paramLabel = "FILE", description = "Made with random content if it is not there.")
    private Path file = Path.of("");

    @Option(names = "--with-password", description = "Only together with a password, which is asked for.")
    private boolean withPassword;

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultAddKeyFileCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        access.open(options, vault -> {
            char[] password = withPassword ? access.askNew("Password that goes with the key file") : null;
            try (VaultKey key = access.keyFileOrNew(file, password)) {
                vault.addSlot(key);
            }
            return file;
        });
        out.println("The key file opens the vault. Whoever has a copy of it and of the vault needs nothing more"
                + (withPassword ? " but the password." : "."));
        out.flush();
        return ExitCode.DONE;
    }
}
