package org.howdah.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.SessionName;
import org.howdah.analysis.explain.TopChange;
import org.howdah.text.JsonEscapes;
import org.howdah.text.Units;

/// Writes an explanation: one line for each cause, the first one first.
public final class ExplanationPrinter {
    private static final List<TextTable.Column> COLUMNS = List.of(new TextTable.Column("explains", true, 8),
            new TextTable.Column("cause", false, 24), new TextTable.Column("unit", false, 20),
            new TextTable.Column("before", true, 12), new TextTable.Column("in it", true, 12),
            new TextTable.Column("what", false, 4_000));

    private final Writer out;

    /// What a line says, in one form for all causes.
    private record Line(String cause, String unit, double before, double during, String what) {}

    public ExplanationPrinter(Writer out) {
        this.out = out;
    }

    /// For people.
    public void table(Explanation explanation, int width) throws IOException {
        out.write(switch (explanation.verdict()) {
            case NOTHING_SAMPLED -> "Nothing was sampled in this range.\n";
            case NOTHING_BEFORE -> "Nothing was recorded before this range; this is what speaks for itself.\n";
            case NOTHING_STANDS_OUT -> load(explanation) + "Nothing stands out.\n";
            case EXPLAINED -> load(explanation);
        });
        if (!explanation.lines().isEmpty()) {
            TextTable table = new TextTable(COLUMNS);
            for (Contribution each : explanation.lines()) {
                Line line = line(each);
                table.add(List.of(Units.percent(each.score()), line.cause(), line.unit(),
                        Units.number(line.before(), 2), Units.number(line.during(), 2), line.what()));
            }
            out.write("\n");
            for (String text : table.lines(width)) {
                out.write(text + "\n");
            }
        }
        out.flush();
    }

    private static String load(Explanation explanation) {
        return "Sessions at work: " + Units.number(explanation.averageBefore(), 2) + " before, "
                + Units.number(explanation.average(), 2) + " in it.\n";
    }

    /// One object.
    public void json(Explanation explanation) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonFactory.builder().build().createGenerator(text)) {
            generator.writeStartObject();
            generator.writeStringField("from", RecordColumns.time(explanation.during().from()));
            generator.writeStringField("to", RecordColumns.time(explanation.during().to()));
            generator.writeStringField("verdict", explanation.verdict().name().toLowerCase(Locale.ROOT));
            number(generator, "before", explanation.averageBefore());
            number(generator, "during", explanation.average());
            generator.writeArrayFieldStart("lines");
            for (Contribution each : explanation.lines()) {
                Line line = line(each);
                generator.writeStartObject();
                generator.writeStringField("cause", line.cause());
                number(generator, "explains", each.score());
                generator.writeStringField("unit", line.unit());
                number(generator, "before", line.before());
                number(generator, "during", line.during());
                generator.writeStringField("what", line.what());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.write(JsonEscapes.escaped(text.toString()) + "\n");
        out.flush();
    }

    private static void number(JsonGenerator generator, String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            generator.writeNullField(name);
        } else {
            generator.writeNumberField(name, Math.round(value * 1_000) / 1e3);
        }
    }

    private static Line line(Contribution of) {
        return switch (of) {
            case Contribution.RootBlocker blocker -> new Line("root_blocker", "lock waits", blocker.waitingBefore(),
                    blocker.waiting(), session(blocker.root().session()));
            case Contribution.Standby standby -> new Line("standby", "waits for it", standby.waitingBefore(),
                    standby.waiting(), standby.during().last() + " standbys fed at the end");
            case Contribution.Connections connections -> new Line("connections", "connections", connections.before(),
                    connections.during(), Optional.ofNullable(connections.application()).orElse(""));
            case Contribution.Checkpoints checkpoints -> new Line("checkpoints", "asked for a minute",
                    checkpoints.requestedBefore(), checkpoints.requested(), "");
            case Contribution.Autovacuum vacuum -> new Line("autovacuum", "workers", vacuum.before(), vacuum.during(),
                    String.join(", ", vacuum.tables()));
            case Contribution.TemporaryFiles files -> new Line("temporary_files", "bytes a second", files.before(),
                    files.during(), files.statement() == null ? "" : text(files.statement()));
            case Contribution.WriteAheadLog wal -> new Line("wal", "bytes a second", wal.before(), wal.during(), "");
            case Contribution.Cpu cpu -> new Line("cpu", "sessions on CPU*", cpu.before(), cpu.during(),
                    cpu.cores() == null ? "cores not known" : cpu.cores() + " cores");
            case Contribution.IdleTransaction idle -> new Line("idle_transaction", "seconds open", Double.NaN,
                    idle.holder().age().toMillis() / 1e3, session(idle.holder().session()));
            case Contribution.Statement statement -> new Line(marked("statement", statement.change()), "sessions",
                    statement.change().before(), statement.change().during(), (statement.scans() == null
                            ? ""
                            : "reads far more rows: ") + text(statement.change()));
            case Contribution.Part part -> new Line(marked(part.change().dimension().word(), part.change()), "sessions",
                    part.change().before(), part.change().during(), text(part.change()));
        };
    }

    private static String marked(String word, TopChange change) {
        return switch (change.mark()) {
            case NEW -> "new_" + word;
            case GONE -> "gone_" + word;
            case KNOWN, PERHAPS_NEW, PERHAPS_GONE -> word;
        };
    }

    private static String text(TopChange change) {
        return change.text() == null ? change.value() : change.text();
    }

    private static String session(SessionName session) {
        return "pid " + session.key().pid()
                + Optional.ofNullable(session.user()).map(user -> ", " + user).orElse("")
                + Optional.ofNullable(session.application()).map(name -> ", " + name).orElse("")
                + Optional.ofNullable(session.statement()).map(sql -> ": " + sql).orElse("");
    }
}
