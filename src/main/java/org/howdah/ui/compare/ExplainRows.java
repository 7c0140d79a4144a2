package org.howdah.ui.compare;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.TopChange;
import org.howdah.model.history.LoadDimension;
import org.howdah.text.TableText;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// The lines of an explanation as rows to be copied: our sentences, and beside them the statement as the server has it.
/// Pure.
final class ExplainRows {
    static final List<TableText.Column> COLUMNS = List.of(
            new TableText.Column(Messages.text("explain.copied.rank"), true),
            new TableText.Column(Messages.text("explain.copied.cause"), false),
            new TableText.Column(Messages.text("explain.copied.figures"), false),
            new TableText.Column(Messages.text("explain.copied.share"), true),
            new TableText.Column(Messages.text("load.by.statement"), false));

    private ExplainRows() {}

    static List<List<String>> of(@Nullable Explanation explanation, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        if (explanation != null) {
            ExplainWords words = new ExplainWords(zone);
            for (Contribution line : explanation.lines()) {
                rows.add(List.of(Integer.toString(rows.size() + 1), words.title(line), words.evidence(line),
                        share(line.score()), statement(line)));
            }
        }
        return rows;
    }

    private static String share(double score) {
        return Double.isNaN(score) ? "" : Double.toString(Math.round(score * 1_000) / 10.0);
    }

    private static String statement(Contribution line) {
        return switch (line) {
            case Contribution.RootBlocker blocker -> Objects.toString(blocker.root().session().statement(), "");
            case Contribution.TemporaryFiles files -> text(files.statement());
            case Contribution.Statement statement -> text(statement.change());
            case Contribution.Part part when part.change().dimension() == LoadDimension.STATEMENT ->
                text(part.change());
            case Contribution.Part _,Contribution.Standby _,Contribution.Connections _,Contribution.Checkpoints _,Contribution.Autovacuum _,Contribution.WriteAheadLog _,Contribution.Cpu _,Contribution.IdleTransaction _ ->
                "";
        };
    }

    private static String text(@Nullable TopChange change) {
        return change == null ? "" : Objects.requireNonNullElse(change.text(), change.value());
    }
}
