package org.howdah.ui.load;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumnBase;
import javafx.scene.layout.Region;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.HelpSheet.Line;
import org.howdah.ui.control.HelpSheet.Words;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.WaitCell;

/// How the chart is read and what each wait class means. Screen thread.
final class LoadHelp {
    private LoadHelp() {}

    /// @param columns of the lists
    static Words words(List<? extends TableColumnBase<?, ?>> columns) {
        List<Line> lines = new ArrayList<>();
        for (WaitClass waitClass : WaitClass.values()) {
            Region swatch = new Region();
            WaitCell.colour(swatch, waitClass);
            lines.add(new Line(waitClass.label(), swatch, WaitTexts.ofClass(waitClass)));
        }
        lines.add(new Line(Messages.text("load.help.peak"), Messages.text("load.help.peakText")));
        lines.add(new Line(Messages.text("load.help.gap"), Messages.text("load.help.gapText")));
        lines.add(new Line(Messages.text("load.help.idle"), Messages.text("load.help.idleText")));
        lines.add(new Line(Messages.text("load.help.brush"), Messages.text("load.help.brushText")));
        lines.addAll(Line.of(columns));
        return new Words(Messages.text("load.help.title"), Messages.text("load.help.what"), lines);
    }

    /// Where a dimension comes from.
    static String of(LoadDimension dimension) {
        return switch (dimension) {
            case WAIT_CLASS, WAIT_EVENT -> Messages.text("load.from.event");
            case STATEMENT -> Messages.text("load.from.query");
            case DATABASE -> Messages.text("load.from.database");
            case USER -> Messages.text("load.from.user");
            case APPLICATION -> Messages.text("load.from.application");
            case CLIENT -> Messages.text("load.from.client");
            case BACKEND_TYPE -> Messages.text("load.from.backendType");
            case SESSION -> Messages.text("load.from.session");
        };
    }
}
