package org.howdah.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.ServerList;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.settings.transfer.ImportException;
import org.howdah.settings.transfer.ImportPreview;
import org.howdah.settings.transfer.Importer;
import org.howdah.ui.connection.ConnectionTester;
import org.howdah.ui.shell.ServerKeeping;

/// Keeps in the user's list what the dialogs bring. Whoever listens to the list hears of it there.
record RegistryKeeping(ServerRegistry registry, Importer importer, ConnectionTester tester, String osUser)
        implements
            ServerKeeping {
    @Override
    public Optional<String> keep(RegisteredServer server) {
        return change(list -> list.find(server.id()).isPresent() ? list.replaced(server) : list.with(server));
    }

    @Override
    public Optional<String> add(List<RegisteredServer> servers) {
        return change(list -> {
            ServerList more = list;
            for (RegisteredServer server : servers) {
                more = more.with(server);
            }
            return more;
        });
    }

    @Override
    public Optional<String> remove(ServerId server) {
        return change(list -> list.without(List.of(server)));
    }

    @Override
    public ImportPreview preview(Path file, byte[] content) throws ImportException {
        ServerList present;
        try {
            present = registry.list();
        } catch (SettingsException e) {
            present = ServerList.EMPTY;
        }
        return importer.preview(file, content, null, present);
    }

    private Optional<String> change(ServerRegistry.Change change) {
        try {
            registry.update(change);
            return Optional.empty();
        } catch (SettingsException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
