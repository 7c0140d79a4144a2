package org.howdah.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.VaultSlot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah vault slots`: lists the ways into the vault, or takes one away.
@Command(name = "slots", description = "Lists the ways into the vault, or takes one away.")
public final class VaultSlotsCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    @Option(names = "--remove", paramLabel = "NUMBER", description = "Takes this one away.")
    private @Nullable Integer removed;

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultSlotsCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Integer number = removed;
        if (number != null) {
            access.open(options, vault -> {
                vault.removeSlot(number);
                return number;
            });
            out.println("Removed slot " + number + ". Earlier generations and backups still open with its key: howdah"
                    + " vault rotate ends that for the generations.");
        }
        for (VaultSlot slot : access.look(vault -> vault.slots())) {
            out.println(slot.number() + "  " + slot.type().words()
                    + slot.cost().map(cost -> " (" + cost.words() + ")").orElse(""));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
