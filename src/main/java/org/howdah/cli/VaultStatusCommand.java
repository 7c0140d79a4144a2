package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.Generation;
import org.howdah.credentials.vault.VaultOverview;
import org.howdah.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `howdah vault status`: what is known of the vault without a key.
@Command(name = "status", description = "Says what is known of the vault without opening it.")
public final class VaultStatusCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultStatusCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() {
        VaultOverview overview = access.look(vault -> vault.overview());
        out.println("file        " + SafeText.line(overview.file().toString()));
        out.println("format      " + overview.format());
        out.println("generation  " + overview.generation());
        out.println("saved       " + overview.saved());
        overview.slots().forEach(slot -> out.println("opened by   " + slot.type().words()));
        for (Generation generation : access.look(vault -> vault.generations())) {
            out.println(VaultCheckCommand.line(generation));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
