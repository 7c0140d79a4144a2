package org.howdah.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;

/// Aligned tables for people: sessions as on their page, every other probe with its own columns. Drawn anew in place on a
/// terminal, one after the other elsewhere.
public final class TablePrinter implements SamplePrinter {
    /// Clears what is below after going home, instead of clearing all: the picture does not flicker.
    private static final String HOME = "\033[H";
    private static final String CLEAR_TO_END_OF_LINE = "\033[K";
    private static final String CLEAR_BELOW = "\033[J";
    private static final int WIDEST_CELL = 24;

    private final Writer out;
    private final Terminal terminal;

    public TablePrinter(Writer out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void print(List<Sample<?>> samples, ServerState state) throws IOException {
        for (Sample<?> sample : samples) {
            draw(sample.probe().equals(Session.PROBE) && sample.outcome() instanceof SampleOutcome.Read<?>
                    ? SessionTable.lines(state, terminal.width(), terminal.height(), sample.time())
                    : table(sample));
        }
    }

    /// Shows the sessions with the age they have now, between two samples.
    public void refresh(ServerState state, java.time.Instant now) throws IOException {
        draw(SessionTable.lines(state, terminal.width(), terminal.height(), now));
    }

    private List<String> table(Sample<?> sample) {
        String head = sample.probe().name() + " at " + Times.time(sample.time(), java.time.ZoneOffset.UTC);
        if (!(sample.outcome() instanceof SampleOutcome.Read<?>(var rows))) {
            OutcomeText outcome = OutcomeText.of(sample.outcome());
            return List.of(head + ": " + outcome.name() + " "
                    + SafeText.line(Objects.requireNonNullElse(outcome.message(), "")));
        }
        RecordColumns columns = RecordColumns.of(sample.probe().rowType());
        TextTable table = new TextTable(columns.names().stream()
                .map(name -> new TextTable.Column(name, false, WIDEST_CELL))
                .toList());
        for (Record row : rows) {
            table.add(java.util.stream.IntStream.range(0, columns.names().size())
                    .mapToObj(column -> columns.value(row, column))
                    .map(value -> value == null ? Units.UNKNOWN : value.toString())
                    .toList());
        }
        List<String> lines = new java.util.ArrayList<>(List.of(head));
        lines.addAll(table.lines(Integer.MAX_VALUE / 4));
        return lines;
    }

    private void draw(List<String> lines) throws IOException {
        if (terminal.isInteractive()) {
            out.write(HOME);
            for (String line : lines) {
                out.write(line + CLEAR_TO_END_OF_LINE + "\r\n");
            }
            out.write(CLEAR_BELOW);
        } else {
            for (String line : lines) {
                out.write(line + "\n");
            }
            out.write("\n");
        }
        out.flush();
    }
}
