package org.howdah.ui.timeline;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Window;
import org.howdah.text.TableText;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.TableFiles;
import org.jspecify.annotations.Nullable;

/// Puts what the page shows into files: its values as a table, its charts as a picture. Screen thread.
final class TimelineExport {
    private final TimelineDesk desk;
    private final Region page;
    private final Label caption;
    private final List<? extends Region> parts;
    private TableFiles files = TableFiles.chosenByTheUser();
    private TimelineFiles pictures = TimelineFiles.chosenByTheUser();

    /// @param page that is shown
    /// @param caption above the picture, which nobody else sees
    /// @param parts of the picture below it
    TimelineExport(TimelineDesk desk, Region page, Label caption, List<? extends Region> parts) {
        this.desk = desk;
        this.page = page;
        this.caption = caption;
        this.parts = List.copyOf(parts);
    }

    /// Where tables go; the user is asked unless another way is set.
    void setFiles(TableFiles way) {
        files = way;
    }

    /// Where pictures go; the user is asked unless another way is set.
    void setPictures(TimelineFiles way) {
        pictures = way;
    }

    void table(List<Panel> panels, @Nullable LoadView load, TimelineAnswer answer) {
        List<List<String>> rows = TimelineTable.rows(panels, load, answer, desk.now());
        TableText.Caption said = said();
        files.write(owner(), said, format -> TableText.of(format, said, TimelineTable.columns(), rows));
    }

    /// All charts that are shown, also those out of sight.
    ///
    /// @param words whose they are, and of when
    void picture(String words) {
        caption.setText(Messages.text("timeline.caption", desk.name(), words));
        caption.setVisible(true);
        caption.setManaged(true);
        page.applyCss();
        page.layout();
        List<Region> all = new java.util.ArrayList<>(parts);
        all.addFirst(caption);
        WritableImage picture = TimelinePicture.of(all, background());
        caption.setVisible(false);
        caption.setManaged(false);
        pictures.write(owner(), said(), picture);
    }

    private Paint background() {
        Scene scene = page.getScene();
        return scene != null && scene.getRoot() instanceof Region root && root.getBackground() != null
                && !root.getBackground().getFills().isEmpty()
                && root.getBackground().getFills().getLast().getFill() instanceof Color colour ? colour : Color.WHITE;
    }

    private TableText.Caption said() {
        return new TableText.Caption(Messages.text("table.of", Messages.text("timeline.title"), desk.name()),
                desk.now());
    }

    private @Nullable Window owner() {
        return page.getScene() == null ? null : page.getScene().getWindow();
    }
}
