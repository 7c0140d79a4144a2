package org.howdah.settings.transfer;

import java.util.List;
import org.howdah.model.server.RegisteredServer;

/// What an import would do, line by line; nothing is done yet.
///
/// @param format of the file, as found or as told
public record ImportPreview(ImportFormat format, List<ImportLine> lines) {
    public ImportPreview {
        lines = List.copyOf(lines);
    }

    /// Those that are new, with names that are free.
    public List<RegisteredServer> servers() {
        return lines.stream().filter(ImportLine.New.class::isInstance).map(ImportLine.New.class::cast)
                .map(ImportLine.New::server).toList();
    }

    /// Whether anything in the file is a server, new or known.
    public boolean hasServers() {
        return lines.stream().anyMatch(line -> line instanceof ImportLine.New || line instanceof ImportLine.Known);
    }
}
