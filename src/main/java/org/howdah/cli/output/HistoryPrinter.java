package org.howdah.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.KeptTier;
import org.howdah.model.history.RecordedServer;
import org.howdah.text.JsonEscapes;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.jspecify.annotations.Nullable;

/// Writes what a history holds.
public final class HistoryPrinter {
    private static final List<TextTable.Column> COLUMNS = List.of(new TextTable.Column("server", false, 40),
            new TextTable.Column("from", false, 24), new TextTable.Column("to", false, 24),
            new TextTable.Column("samples", true, 14), new TextTable.Column("size", true, 12),
            new TextTable.Column("a day", true, 12));
    private static final List<TextTable.Column> TIERS = List.of(new TextTable.Column("detail", false, 12),
            new TextTable.Column("kept", true, 12), new TextTable.Column("from", false, 24),
            new TextTable.Column("to", false, 24), new TextTable.Column("size", true, 12));
    private static final int WIDEST = 40;

    private final Writer out;

    public HistoryPrinter(Writer out) {
        this.out = out;
    }

    /// For people: the whole, each server, and what takes the most of it.
    public void table(HistoryInfo info, int width) throws IOException {
        Long bytes = info.bytes();
        out.write(SafeText.line(info.place()) + (bytes == null ? "" : ", " + Units.bytes(bytes)) + "\n\n");
        TextTable table = new TextTable(COLUMNS);
        for (RecordedServer server : info.servers()) {
            table.add(List.of(server.name(), time(server.first()), time(server.last()),
                    Units.count(sum(server.samples())), Units.bytes(server.totalBytes()), Units.bytes(aDay(server))));
        }
        lines(table.lines(width));
        out.write("\n");
        TextTable parts = new TextTable(List.of(new TextTable.Column("server", false, WIDEST),
                new TextTable.Column("kind", false, WIDEST), new TextTable.Column("size", true, 12)));
        for (RecordedServer server : info.servers()) {
            server.bytes().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .forEach(each -> parts.add(
                            List.of(server.name(), each.getKey(), Units.bytes(each.getValue()))));
        }
        lines(parts.lines(width));
        out.write("\n");
        TextTable tiers = new TextTable(TIERS);
        for (KeptTier tier : info.tiers()) {
            tiers.add(List.of(tier.name(), tier.kept().toDays() + " days", time(tier.first()), time(tier.last()),
                    Units.bytes(tier.bytes())));
        }
        lines(tiers.lines(width));
        for (String problem : info.problems()) {
            out.write("\nDamaged: " + SafeText.line(problem) + "\n");
        }
        out.flush();
    }

    private void lines(List<String> lines) throws IOException {
        for (String line : lines) {
            out.write(line + "\n");
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? Units.UNKNOWN : Times.dateAndTime(time, ZoneOffset.UTC);
    }

    /// Over less than an hour it would be a guess.
    private static OptionalLong aDay(RecordedServer server) {
        if (server.first() == null || server.last() == null) {
            return OptionalLong.empty();
        }
        long seconds = Duration.between(server.first(), server.last()).toSeconds();
        return seconds < 3_600
                ? OptionalLong.empty()
                : OptionalLong.of(server.totalBytes() * 86_400 / seconds);
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /// One object.
    public void json(HistoryInfo info) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonFactory.builder().build().createGenerator(text)) {
            generator.writeStartObject();
            generator.writeStringField("place", info.place());
            if (info.bytes() != null) {
                generator.writeNumberField("bytes", info.bytes());
            }
            generator.writeArrayFieldStart("servers");
            for (RecordedServer server : info.servers()) {
                generator.writeStartObject();
                generator.writeStringField("server", server.name());
                generator.writeStringField("id", server.server().toString());
                time(generator, "first", server.first());
                time(generator, "last", server.last());
                numbers(generator, "samples", server.samples());
                numbers(generator, "bytes", server.bytes());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("tiers");
            for (KeptTier tier : info.tiers()) {
                generator.writeStartObject();
                generator.writeStringField("tier", tier.name());
                generator.writeNumberField("kept_days", tier.kept().toDays());
                time(generator, "first", tier.first());
                time(generator, "last", tier.last());
                generator.writeNumberField("bytes", tier.bytes());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("problems");
            for (String problem : info.problems()) {
                generator.writeString(problem);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.write(JsonEscapes.escaped(text.toString()) + "\n");
        out.flush();
    }

    private static void time(JsonGenerator generator, String name, @Nullable Instant time) throws IOException {
        if (time == null) {
            generator.writeNullField(name);
        } else {
            generator.writeStringField(name, RecordColumns.time(time));
        }
    }

    private static void numbers(JsonGenerator generator, String name, Map<String, Long> numbers) throws IOException {
        generator.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> each : new TreeMap<>(numbers).entrySet()) {
            generator.writeNumberField(each.getKey(), each.getValue());
        }
        generator.writeEndObject();
    }
}
