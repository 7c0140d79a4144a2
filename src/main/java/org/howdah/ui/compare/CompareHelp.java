package org.howdah.ui.compare;

import java.util.List;
import org.howdah.ui.control.HelpSheet.Line;
import org.howdah.ui.control.HelpSheet.Words;
import org.howdah.ui.control.Messages;

/// How the page is read. Pure.
final class CompareHelp {
    private CompareHelp() {}

    static Words words() {
        return new Words(Messages.text("compare.title"), Messages.text("compare.help.what"), List.of(
                new Line(Messages.text("compare.help.ranges"), Messages.text("compare.help.rangesText")),
                new Line(Messages.text("compare.help.change"), Messages.text("compare.help.changeText")),
                new Line(Messages.text("compare.help.mark"), Messages.text("compare.help.markText")),
                new Line(Messages.text("compare.help.why"), Messages.text("compare.help.whyText")),
                new Line(Messages.text("compare.help.filter"), Messages.text("compare.help.filterText")),
                new Line(Messages.text("compare.help.share"), Messages.text("compare.help.shareText"))));
    }
}
