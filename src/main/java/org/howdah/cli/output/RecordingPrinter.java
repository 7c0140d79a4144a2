package org.howdah.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import org.howdah.history.RecorderStatus;
import org.howdah.text.JsonEscapes;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Words;
import org.jspecify.annotations.Nullable;

/// Says what happens to a recording, a line for each event. One thread at a time.
public final class RecordingPrinter {
    /// Something that happened.
    ///
    /// @param server label of the server; null for the recording itself
    public record Line(Instant time, @Nullable String server, String event, String words) {}

    private final JsonFactory json = JsonFactory.builder().build();
    private final Writer out;
    private final boolean asJson;

    public RecordingPrinter(Writer out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    public void print(Line line) throws IOException {
        if (asJson) {
            StringWriter text = new StringWriter();
            try (JsonGenerator generator = json.createGenerator(text)) {
                generator.writeStartObject();
                generator.writeStringField("time", RecordColumns.time(line.time()));
                generator.writeStringField("event", line.event());
                generator.writeStringField("server", line.server());
                generator.writeStringField("message", line.words());
                generator.writeEndObject();
            }
            out.write(JsonEscapes.escaped(text.toString()));
        } else {
            out.write(Times.dateAndTime(line.time(), ZoneOffset.UTC) + "  "
                    + (line.server() == null ? "" : SafeText.line(line.server()) + ": ")
                    + SafeText.line(line.words()));
        }
        out.write("\n");
        out.flush();
    }

    /// The last line.
    public void end(Instant time, int servers, RecorderStatus status) throws IOException {
        if (asJson) {
            StringWriter text = new StringWriter();
            try (JsonGenerator generator = json.createGenerator(text)) {
                generator.writeStartObject();
                generator.writeStringField("time", RecordColumns.time(time));
                generator.writeStringField("event", "ended");
                generator.writeNumberField("servers", servers);
                generator.writeNumberField("samples", status.samples());
                generator.writeNumberField("waiting", status.waiting());
                generator.writeNumberField("dropped", status.dropped());
                generator.writeEndObject();
            }
            out.write(text + "\n");
        } else {
            out.write(Words.count(status.samples(), "sample", "samples") + " of "
                    + Words.count(servers, "server", "servers") + " recorded"
                    + (status.dropped() == 0
                            ? ""
                            : ", " + Words.count(status.dropped(), "sample", "samples") + " dropped")
                    + "\n");
        }
        out.flush();
    }
}
