package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.Generation;
import org.howdah.credentials.vault.VaultOverview;
import org.howdah.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault check`: holds the whole vault against its key, and the earlier generations against their checksums.
@Command(name = "check", description = "Opens the vault and its earlier generations as far as they can be read, and says what is wrong.")
public final class VaultCheckCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultCheckCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        int secrets = access.open(options, vault -> vault.names().size());
        VaultOverview overview = access.look(vault -> vault.overview());
        out.println(
                "The vault is whole: saved " + Words.count(overview.generation(), "time", "times") + ", last at "
                        + overview.saved() + ", with "
                        + secrets + (secrets == 1 ? " secret." : " secrets."));
        for (Generation generation : access.look(vault -> vault.generations())) {
            out.println(line(generation));
        }
        out.flush();
        return ExitCode.DONE;
    }

    static String line(Generation generation) {
        return "earlier " + generation.number() + "   " + generation.problem()
                .map(problem -> "cannot be read: " + problem.sentence())
                .orElseGet(() -> "generation " + generation.generation() + ", saved " + generation.saved());
    }
}
