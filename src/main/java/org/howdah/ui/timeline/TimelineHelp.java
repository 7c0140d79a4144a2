package org.howdah.ui.timeline;

import java.util.List;
import org.howdah.ui.control.HelpSheet.Line;
import org.howdah.ui.control.HelpSheet.Words;
import org.howdah.ui.control.Messages;

/// How the charts are read. Pure.
final class TimelineHelp {
    private TimelineHelp() {}

    static Words words() {
        return new Words(Messages.text("timeline.title"), Messages.text("timeline.help.what"), List.of(
                new Line(Panel.LOAD.title(), Messages.text("timeline.help.load")),
                new Line(Panel.CONNECTIONS.title(), Messages.text("timeline.help.connections")),
                new Line(Panel.TRANSACTIONS.title(), Messages.text("timeline.help.transactions")),
                new Line(Panel.CACHE.title(), Messages.text("timeline.help.cache")),
                new Line(Panel.WAL.title(), Messages.text("timeline.help.wal")),
                new Line(Panel.TEMPORARY.title(), Messages.text("timeline.help.temporary")),
                new Line(Panel.LAG.title(), Messages.text("timeline.help.lag")),
                new Line(Panel.DELAY.title(), Messages.text("timeline.help.delay")),
                new Line(Panel.DEADLOCKS.title(), Messages.text("timeline.help.deadlocks")),
                new Line(Panel.CHECKPOINTS.title(), Messages.text("timeline.help.checkpoints")),
                new Line(Panel.COST.title(), Messages.text("timeline.help.cost")),
                new Line(Panel.SIZE.title(), Messages.text("timeline.help.size")),
                new Line(Messages.text("timeline.help.flags"), Messages.text("timeline.help.flagsText")),
                new Line(Messages.text("timeline.help.gap"), Messages.text("timeline.help.gapText")),
                new Line(Messages.text("timeline.help.brush"), Messages.text("timeline.help.brushText"))));
    }
}
