package org.howdah.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.text.JsonEscapes;
import org.howdah.text.Units;

/// Writes the load of a range. Counts are exact, averages are counts divided by the samples.
public final class LoadPrinter {
    private static final int WIDEST = 60;
    private static final List<TextTable.Column> COLUMNS = List.of(new TextTable.Column("load", true, 10),
            new TextTable.Column("share", true, 8), new TextTable.Column("peak", true, 8),
            new TextTable.Column("value", false, WIDEST), new TextTable.Column("statement", false, 4_000));

    private final Writer out;

    public LoadPrinter(Writer out) {
        this.out = out;
    }

    /// For people.
    public void table(TopList list, int width) throws IOException {
        TextTable table = new TextTable(COLUMNS);
        for (TopEntry entry : list.entries()) {
            table.add(List.of(Units.number(average(list, entry.active()), 2),
                    Units.percent(list.total() == 0 ? Double.NaN : (double) entry.active() / list.total()),
                    entry.peak() == null ? Units.UNKNOWN : Units.count(entry.peak()), entry.value(),
                    entry.text() == null ? "" : entry.text()));
        }
        out.write(Units.number(average(list, list.total()), 2) + " sessions at work on average of "
                + Units.count(list.samples()) + " samples\n\n");
        for (String line : table.lines(width)) {
            out.write(line + "\n");
        }
        out.flush();
    }

    /// One object.
    public void json(TopList list) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonFactory.builder().build().createGenerator(text)) {
            generator.writeStartObject();
            generator.writeStringField("from", RecordColumns.time(list.range().from()));
            generator.writeStringField("to", RecordColumns.time(list.range().to()));
            generator.writeStringField("by", list.dimension().word());
            generator.writeNumberField("samples", list.samples());
            generator.writeNumberField("active", list.total());
            generator.writeNumberField("uncertain", list.uncertain());
            generator.writeArrayFieldStart("values");
            for (TopEntry entry : list.entries()) {
                generator.writeStartObject();
                generator.writeStringField("value", entry.value());
                if (entry.text() != null) {
                    generator.writeStringField("statement", entry.text());
                }
                generator.writeNumberField("active", entry.active());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.write(JsonEscapes.escaped(text.toString()) + "\n");
        out.flush();
    }

    private static double average(TopList list, long active) {
        return list.samples() == 0 ? Double.NaN : (double) active / list.samples();
    }
}
