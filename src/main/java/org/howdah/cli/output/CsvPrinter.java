package org.howdah.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.text.Cells;
import org.jspecify.annotations.Nullable;

/// One CSV line for each row, with a head line at the first rows of each probe.
public final class CsvPrinter implements SamplePrinter {
    private final String server;
    private final Writer out;
    private final Set<Probe<?>> headed = new HashSet<>();

    public CsvPrinter(String server, Writer out) {
        this.server = server;
        this.out = out;
    }

    @Override
    public void print(List<Sample<?>> samples, ServerState state) throws IOException {
        for (Sample<?> sample : samples) {
            RecordColumns columns = RecordColumns.of(sample.probe().rowType());
            if (headed.add(sample.probe())) {
                List<@Nullable String> head = new ArrayList<>(List.of("server", "time", "probe", "outcome"));
                head.addAll(columns.names());
                line(head);
            }
            OutcomeText outcome = OutcomeText.of(sample.outcome());
            if (sample.outcome() instanceof SampleOutcome.Read<?>(var rows)) {
                for (Record row : rows) {
                    line(cells(sample, outcome, columns, row));
                }
            } else {
                line(cells(sample, outcome, columns, null));
            }
        }
        out.flush();
    }

    private List<@Nullable String> cells(
            Sample<?> sample, OutcomeText outcome, RecordColumns columns, @Nullable Record row) {
        List<@Nullable String> cells = new ArrayList<>(
                List.of(server, RecordColumns.time(sample.time()), sample.probe().name(), outcome.name()));
        for (int column = 0; column < columns.names().size(); column++) {
            Object value = row == null ? null : columns.value(row, column);
            cells.add(value == null ? null : Objects.toString(value));
        }
        return cells;
    }

    private void line(List<@Nullable String> cells) throws IOException {
        out.write(Cells.csvRow(cells));
    }
}
