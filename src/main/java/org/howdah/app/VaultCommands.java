package org.howdah.app;

import java.io.PrintWriter;
import org.howdah.cli.VaultAccess;
import org.howdah.cli.VaultAddKeyFileCommand;
import org.howdah.cli.VaultBackupCommand;
import org.howdah.cli.VaultChangePasswordCommand;
import org.howdah.cli.VaultCheckCommand;
import org.howdah.cli.VaultCommand;
import org.howdah.cli.VaultCreateCommand;
import org.howdah.cli.VaultListCommand;
import org.howdah.cli.VaultNames;
import org.howdah.cli.VaultRecoveryCodeCommand;
import org.howdah.cli.VaultRemoveCommand;
import org.howdah.cli.VaultRestoreCommand;
import org.howdah.cli.VaultRotateCommand;
import org.howdah.cli.VaultSetCommand;
import org.howdah.cli.VaultSlotsCommand;
import org.howdah.cli.VaultStatusCommand;
import picocli.CommandLine;

/// `howdah vault` with all its commands.
final class VaultCommands {
    private VaultCommands() {}

    static CommandLine of(VaultAccess access, VaultNames names, PrintWriter out) {
        return new CommandLine(new VaultCommand())
                .addSubcommand(new VaultCreateCommand(access, out))
                .addSubcommand(new VaultStatusCommand(access, out))
                .addSubcommand(new VaultCheckCommand(access, out))
                .addSubcommand(new VaultListCommand(access, out))
                .addSubcommand(new VaultSetCommand(access, names, out))
                .addSubcommand(new VaultRemoveCommand(access, names, out))
                .addSubcommand(new VaultChangePasswordCommand(access, out))
                .addSubcommand(new VaultSlotsCommand(access, out))
                .addSubcommand(new VaultAddKeyFileCommand(access, out))
                .addSubcommand(new VaultRecoveryCodeCommand(access, out))
                .addSubcommand(new VaultRotateCommand(access, out))
                .addSubcommand(new VaultBackupCommand(access, out))
                .addSubcommand(new VaultRestoreCommand(access, out));
    }
}
