package org.howdah.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.transfer.ImportLine;
import org.howdah.settings.transfer.ImportPreview;

/// What an import took, or would take: a table of its lines, and a line with the counts.
public final class ImportPrinter {
    private static final int WIDEST_CELL = 40;

    private final Writer out;

    public ImportPrinter(Writer out) {
        this.out = out;
    }

    /// Prints a preview.
    ///
    /// @param dryRun whether nothing was done
    /// @param width columns of the terminal
    public void print(ImportPreview preview, boolean dryRun, int width) throws IOException {
        TextTable table = new TextTable(List.of(column("LINE"), column(""), column("NAME"), column("ADDRESS"),
                column("USER"), column("SSLMODE"), column("NOTE")));
        int fresh = 0;
        int known = 0;
        int wrong = 0;
        int skipped = 0;
        for (ImportLine line : preview.lines()) {
            switch (line) {
                case ImportLine.New(String where, RegisteredServer server, List<String> notes) -> {
                    fresh++;
                    table.add(List.of(number(where), "new", server.name(), server.target().address().label(),
                            server.target().address().user(), server.target().tlsMode().sqlName(),
                            String.join("; ", notes)));
                }
                case ImportLine.Known(String where, String address, String name) -> {
                    known++;
                    table.add(List.of(number(where), "known", name, address, "", "", "is registered already"));
                }
                case ImportLine.Wrong(String where, String sentence) -> {
                    wrong++;
                    table.add(List.of(number(where), "wrong", "", "", "", "", sentence));
                }
                case ImportLine.Skipped(String where, String reason) -> {
                    skipped++;
                    table.add(List.of(number(where), "skipped", "", "", "", "", reason));
                }
            }
        }
        for (String line : table.lines(width)) {
            out.write(line + "\n");
        }
        out.write((dryRun ? "Would be registered: " : "Registered: ") + fresh + ". Known: " + known + ". Wrong: "
                + wrong + ". Skipped: " + skipped + ". This is " + preview.format().description() + ".\n");
        out.flush();
    }

    private static String number(String where) {
        return where.replace("line ", "");
    }

    private static TextTable.Column column(String head) {
        return new TextTable.Column(head, false, WIDEST_CELL);
    }
}
