package org.howdah.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.howdah.credentials.vault.Rotation;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultSlot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `howdah vault rotate`: a new master key, so that keys and copies from before open nothing that is saved from now on.
@Command(name = "rotate", description = "Gives the vault a new master key and removes its earlier generations.")
public final class VaultRotateCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final VaultOptions options = new VaultOptions();

    @Option(names = "--drop-others", description = "Also if other keys do not open it any more, which have to be added again.")
    private boolean dropOthers;

    private final VaultAccess access;
    private final PrintWriter out;

    public VaultRotateCommand(VaultAccess access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Rotation rotation = access.open(options, vault -> {
            List<VaultSlot> slots = vault.slots();
            List<VaultKey> kept = new ArrayList<>();
            try {
                collect(slots, kept);
                boolean withCode = VaultAccess.has(slots, SlotType.RECOVERY_CODE);
                requireAllKept(slots, kept, withCode);
                return vault.rotate(kept, withCode);
            } finally {
                kept.forEach(VaultKey::close);
            }
        });
        out.println("The vault has a new master key, and no earlier generations.");
        rotation.dropped().stream().filter(type -> type != SlotType.RECOVERY_CODE)
                .forEach(type -> out.println("Gone: " + type.words() + "; add it again if it is needed."));
        access.printCode(rotation.recoveryCode(), out);
        return ExitCode.DONE;
    }

    /// The keys that are at hand: the password, which is asked for, and the key file.
    private void collect(List<VaultSlot> slots, List<VaultKey> kept)
            throws org.howdah.credentials.vault.VaultException {
        if (VaultAccess.has(slots, SlotType.PASSWORD)) {
            kept.add(VaultKey.password(access.ask("Password of the vault, which it keeps")));
        }
        var file = access.keyFiles().find(options.keyFile());
        if (file.isPresent() && VaultAccess.has(slots, SlotType.KEY_FILE)) {
            kept.add(access.keyFile(file.get(), null));
        }
        if (file.isPresent() && VaultAccess.has(slots, SlotType.PASSWORD_AND_KEY_FILE)) {
            kept.add(access.keyFile(file.get(), access.ask("Password that goes with the key file, which it keeps")));
        }
    }

    private void requireAllKept(List<VaultSlot> slots, List<VaultKey> kept, boolean withCode) {
        List<SlotType> lost = new ArrayList<>(slots.stream().map(VaultSlot::type).toList());
        kept.forEach(key -> lost.remove(key.type()));
        if (withCode) {
            lost.remove(SlotType.RECOVERY_CODE);
        }
        if (!lost.isEmpty() && !dropOthers) {
            throw new CommandFailure(ExitCode.VAULT, "The vault would lose a way in (" + lost.getFirst().words()
                    + "), as its key is not at hand: name it with --key-file, or let it go with --drop-others.");
        }
    }
}
