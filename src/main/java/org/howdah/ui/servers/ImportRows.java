package org.howdah.ui.servers;

import java.util.List;
import org.howdah.settings.transfer.ImportLine;
import org.howdah.text.TableText;
import org.howdah.ui.control.Messages;

/// The entries of a list to be imported as rows to be copied, with their own words. Pure.
final class ImportRows {
    static final List<TableText.Column> COLUMNS = List.of(
            new TableText.Column(Messages.text("import.copied.where"), false),
            new TableText.Column(Messages.text("servers.column.name"), false),
            new TableText.Column(Messages.text("import.copied.verdict"), false));

    private ImportRows() {}

    /// An entry to be copied.
    static List<String> of(ImportLine line) {
        return switch (line) {
            case ImportLine.New(var where, var server, var notes) -> List.of(where, server.name(), notes.isEmpty()
                    ? Messages.text("import.new")
                    : Messages.text("import.newWith", String.join("; ", notes)));
            case ImportLine.Known(var where, var address, var name) ->
                List.of(where, address, Messages.text("import.known", name));
            case ImportLine.Wrong(var where, var sentence) ->
                List.of(where, "", Messages.text("import.wrong", sentence));
            case ImportLine.Skipped(var where, var reason) ->
                List.of(where, "", Messages.text("import.skipped", reason));
        };
    }
}
