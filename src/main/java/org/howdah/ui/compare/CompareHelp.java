package org.howdah.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.LoadDimension;
import org.howdah.ui.control.HelpSheet.Line;
import org.howdah.ui.control.HelpSheet.Words;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;

/// How the page is read. Pure.
final class CompareHelp {
    private CompareHelp() {}

    static Words words() {
        List<Line> lines = new ArrayList<>(List.of(
                new Line(Messages.text("compare.help.ranges"), Messages.text("compare.help.rangesText")),
                new Line(Messages.text("compare.help.open"), Messages.text("compare.help.openText")),
                new Line(Messages.text("compare.help.why"), Messages.text("compare.help.whyText")),
                new Line(Messages.text("compare.help.filter"), Messages.text("compare.help.filterText")),
                new Line(Messages.text("compare.help.share"), Messages.text("compare.help.shareText"))));
        List<LiveColumn<?, ?, ?>> columns = new ArrayList<>();
        for (ChangePane.Tab tab : ChangePane.Tab.values()) {
            columns.addAll(ChangeColumns.of(tab.dimension()));
        }
        lines.addAll(Line.of(columns));
        return new Words(Messages.text("compare.title"), Messages.text("compare.help.what"), lines);
    }

    /// Where a dimension comes from.
    static String of(LoadDimension dimension) {
        return switch (dimension) {
            case STATEMENT -> Messages.text("compare.from.statement");
            case WAIT_CLASS, WAIT_EVENT -> Messages.text("compare.from.wait");
            case USER -> Messages.text("compare.from.user");
            case CLIENT -> Messages.text("compare.from.client");
            case APPLICATION -> Messages.text("compare.from.application");
            case DATABASE -> Messages.text("compare.from.database");
            case BACKEND_TYPE -> Messages.text("compare.from.backendType");
            case SESSION -> Messages.text("compare.from.session");
        };
    }
}
