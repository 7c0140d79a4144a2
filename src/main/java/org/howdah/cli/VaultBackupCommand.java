package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `howdah vault backup FILE`: a copy of the vault, which opens with the same keys. Needs none.
@Command(name = "backup", description = "Writes a copy of the vault, which opens with the same keys.")
public final class VaultBackupCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "Must not exist.")
    private Path file = Path.of("");

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultBackupCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() {
        access.look(vault -> {
            vault.backup(file);
            return file;
        });
        out.println("Copied to " + SafeText.line(file.toString()));
        out.flush();
        return ExitCode.DONE;
    }
}
