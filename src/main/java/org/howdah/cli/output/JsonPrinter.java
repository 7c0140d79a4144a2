package org.howdah.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.text.JsonEscapes;
import org.jspecify.annotations.Nullable;

/// One JSON object for each probe and tick, on a line of its own.
public final class JsonPrinter implements SamplePrinter {
    private final JsonFactory json = JsonFactory.builder().build();
    private final String server;
    private final Writer out;

    public JsonPrinter(String server, Writer out) {
        this.server = server;
        this.out = out;
    }

    @Override
    public void print(List<Sample<?>> samples, ServerState state) throws IOException {
        for (Sample<?> sample : samples) {
            out.write(JsonEscapes.escaped(line(sample)));
            out.write('\n');
        }
        out.flush();
    }

    private String line(Sample<?> sample) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            generator.writeStartObject();
            generator.writeStringField("server", server);
            generator.writeStringField("time", RecordColumns.time(sample.time()));
            if (sample.serverTime() != null) {
                generator.writeStringField("server_time", RecordColumns.time(sample.serverTime()));
            } else {
                generator.writeNullField("server_time");
            }
            generator.writeStringField("probe", sample.probe().name());
            outcome(generator, sample);
            generator.writeEndObject();
        }
        return line.toString();
    }

    private static void outcome(JsonGenerator generator, Sample<?> sample) throws IOException {
        OutcomeText outcome = OutcomeText.of(sample.outcome());
        generator.writeStringField("outcome", outcome.name());
        generator.writeNumberField("duration_ms", sample.duration().toNanos() / 1e6);
        if (sample.batch()) {
            generator.writeBooleanField("batch", true);
        }
        if (outcome.sqlState() != null) {
            generator.writeStringField("sqlstate", outcome.sqlState());
        }
        if (outcome.message() != null) {
            generator.writeStringField("message", outcome.message());
        }
        if (sample.outcome() instanceof SampleOutcome.Read<?>(var rows)) {
            generator.writeArrayFieldStart("rows");
            for (Record row : rows) {
                row(generator, row);
            }
            generator.writeEndArray();
        }
    }

    private static void row(JsonGenerator generator, Record row) throws IOException {
        RecordColumns columns = RecordColumns.of(row.getClass());
        generator.writeStartObject();
        for (int column = 0; column < columns.names().size(); column++) {
            generator.writeFieldName(columns.names().get(column));
            value(generator, columns.value(row, column));
        }
        generator.writeEndObject();
    }

    private static void value(JsonGenerator generator, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            case Boolean flag -> generator.writeBoolean(flag);
            case List<?> list -> {
                generator.writeStartArray();
                for (Object element : list) {
                    value(generator, element);
                }
                generator.writeEndArray();
            }
            default -> generator.writeString(value.toString());
        }
    }
}
