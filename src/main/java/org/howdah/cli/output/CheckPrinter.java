package org.howdah.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.Extension;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.Shortcoming;
import org.howdah.model.server.TlsOffer;
import org.howdah.text.JsonEscapes;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.jspecify.annotations.Nullable;

/// The findings of a server's test: for people a table of its steps, and below it what is missing with the SQL that
/// gives it; for programs one JSON object on one line.
public final class CheckPrinter {
    private static final int WIDEST_CELL = 24;

    private final JsonFactory json = JsonFactory.builder().build();
    private final String server;
    private final Writer out;

    public CheckPrinter(String server, Writer out) {
        this.server = server;
        this.out = out;
    }

    public void table(ServerCheck check) throws IOException {
        TextTable table = new TextTable(List.of(new TextTable.Column("STEP", false, WIDEST_CELL),
                new TextTable.Column("MS", true, WIDEST_CELL), new TextTable.Column("", false, WIDEST_CELL),
                new TextTable.Column("FOUND", false, WIDEST_CELL)));
        check.steps().forEach(step -> table.add(List.of(name(step), milliseconds(step.duration()), mark(step),
                step.finding().isEmpty() ? Units.UNKNOWN : step.finding())));
        for (String line : table.lines(Integer.MAX_VALUE / 4)) {
            out.write(line + "\n");
        }
        Capabilities capabilities = check.capabilities();
        if (capabilities != null) {
            for (Shortcoming shortcoming : capabilities.shortcomings()) {
                remedy("missing: " + shortcoming.what(), shortcoming.cost(), shortcoming.remedy());
            }
            for (CheckStep step : check.steps()) {
                if (!step.remedy().isEmpty() && capabilities.shortcomings().stream()
                        .noneMatch(shortcoming -> step.remedy().contains(shortcoming.remedy()))) {
                    remedy(name(step) + ": " + step.finding(), step.cost(), step.remedy());
                }
            }
        }
        out.flush();
    }

    private void remedy(String head, String cost, String remedy) throws IOException {
        out.write("\n" + SafeText.line(head) + "\n  " + cost + "\n");
        for (String line : remedy.split("\n", -1)) {
            out.write("  " + SafeText.line(line) + "\n");
        }
    }

    public void json(ServerCheck check, Instant time) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            generator.writeStartObject();
            generator.writeStringField("server", server);
            generator.writeStringField("time", RecordColumns.time(time));
            fault(generator, check.fault());
            generator.writeArrayFieldStart("steps");
            for (CheckStep step : check.steps()) {
                step(generator, step);
            }
            generator.writeEndArray();
            tls(generator, check.tls());
            Capabilities capabilities = check.capabilities();
            if (capabilities != null) {
                capabilities(generator, capabilities);
            }
            generator.writeEndObject();
        }
        out.write(JsonEscapes.escaped(line.toString()) + "\n");
        out.flush();
    }

    private static void fault(JsonGenerator generator, @Nullable ServerFault fault) throws IOException {
        if (fault == null) {
            generator.writeStringField("outcome", "reached");
            return;
        }
        generator.writeStringField("outcome", fault.kind().isRefusal() ? "refused" : "unreachable");
        generator.writeStringField("fault", fault.kind().name().toLowerCase(Locale.ROOT));
        if (fault.sqlState() != null) {
            generator.writeStringField("sqlstate", fault.sqlState());
        }
        generator.writeStringField("message", fault.sentence());
    }

    private static void step(JsonGenerator generator, CheckStep step) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("step", name(step).replace('-', '_'));
        generator.writeStringField("outcome", step.verdict().name().toLowerCase(Locale.ROOT));
        Duration duration = step.duration();
        if (duration != null) {
            generator.writeNumberField("duration_ms", duration.toNanos() / 1e6);
        }
        if (!step.finding().isEmpty()) {
            generator.writeStringField("found", step.finding());
        }
        if (!step.remedy().isEmpty()) {
            generator.writeStringField("cost", step.cost());
            generator.writeStringField("remedy", step.remedy());
        }
        generator.writeEndObject();
    }

    private static void tls(JsonGenerator generator, @Nullable TlsOffer offer) throws IOException {
        if (offer == null) {
            generator.writeNullField("tls");
            return;
        }
        generator.writeObjectFieldStart("tls");
        generator.writeBooleanField("offered", offer.offered());
        generator.writeStringField("protocol", offer.protocol());
        generator.writeStringField("subject", offer.subject());
        generator.writeStringField("expires", offer.expires() == null ? null : RecordColumns.time(offer.expires()));
        generator.writeEndObject();
    }

    private static void capabilities(JsonGenerator generator, Capabilities found) throws IOException {
        generator.writeStringField("version", found.versionText());
        generator.writeNumberField("server_version_num", found.version().number());
        generator.writeBooleanField("in_recovery", found.inRecovery());
        generator.writeStringField("role", found.role());
        generator.writeBooleanField("superuser", found.superuser());
        generator.writeArrayFieldStart("memberships");
        for (String membership : found.memberships().stream().sorted().toList()) {
            generator.writeString(membership);
        }
        generator.writeEndArray();
        generator.writeBooleanField("sees_every_session", found.seesEverySession());
        generator.writeStringField("encoding", found.encoding());
        generator.writeStringField("pooler", found.pooler());
        generator.writeArrayFieldStart("extensions");
        for (Extension extension : found.extensions().values().stream()
                .sorted(Comparator.comparing(Extension::name)).toList()) {
            generator.writeStartObject();
            generator.writeStringField("name", extension.name());
            generator.writeStringField("schema", extension.schema());
            generator.writeStringField("version", extension.version());
            generator.writeStringField("newest_version", extension.newestVersion());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("missing");
        for (Shortcoming shortcoming : found.shortcomings()) {
            generator.writeStartObject();
            generator.writeStringField("what", shortcoming.what());
            generator.writeStringField("cost", shortcoming.cost());
            generator.writeStringField("remedy", shortcoming.remedy());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static String name(CheckStep step) {
        return step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String milliseconds(@Nullable Duration duration) {
        return duration == null ? "" : String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e6);
    }

    private static String mark(CheckStep step) {
        return switch (step.verdict()) {
            case DONE -> "ok";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case NOT_TRIED -> "not tried";
        };
    }
}
