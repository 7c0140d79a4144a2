package org.howdah.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.Generation;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `howdah vault restore FILE|1|2|3`: a backup or an earlier generation takes the place of the vault.
@Command(name = "restore", description = "Puts a backup or an earlier generation in the place of the vault.")
public final class VaultRestoreCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    @Parameters(paramLabel = "FILE|1|2|3", description = "A backup, or the number of an earlier generation.")
    private String from = "";

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultRestoreCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() {
        Optional<Path> aside = access.look(vault -> {
            Path file = Path.of(from);
            for (Generation generation : vault.generations()) {
                if (from.equals(Integer.toString(generation.number()))) {
                    file = generation.file();
                }
            }
            try (VaultKey key = access.key(options, vault.slotsOf(file))) {
                return vault.restore(file, key);
            } finally {
                vault.lock(LockReason.BY_USER);
            }
        });
        aside.ifPresent(path -> out.println(
                "The vault that could not be read is kept as " + SafeText.line(path.toString())));
        out.println("Restored. It opens with the keys that it had then.");
        out.flush();
        return ExitCode.DONE;
    }
}
