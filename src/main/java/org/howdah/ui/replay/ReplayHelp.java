package org.howdah.ui.replay;

import java.util.List;
import org.howdah.ui.control.HelpSheet.Line;
import org.howdah.ui.control.HelpSheet.Words;
import org.howdah.ui.control.Messages;

/// What the bar of a replay does and what a past second shows. Pure.
public final class ReplayHelp {
    private ReplayHelp() {}

    /// For the sheet that opens over the window.
    public static Words words() {
        return new Words(Messages.text("replay.help.title"), Messages.text("replay.help.what"), List.of(
                new Line(Messages.text("replay.help.scrubber"), Messages.text("replay.help.scrubberText")),
                new Line(Messages.text("replay.help.play"), Messages.text("replay.help.playText")),
                new Line(Messages.text("replay.help.jump"), Messages.text("replay.help.jumpText")),
                new Line(Messages.text("replay.help.goTo"), Messages.text("replay.help.goToText")),
                new Line(Messages.text("replay.help.live"), Messages.text("replay.help.liveText")),
                new Line(Messages.text("replay.help.reference"), Messages.text("replay.help.referenceText")),
                new Line(Messages.text("replay.help.missing"), Messages.text("replay.help.missingText"))));
    }
}
