package org.howdah.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.SqlText;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.TileCard;
import org.howdah.ui.control.Toasts;

/// One specimen of each control in each of its states, by name, as sheets to be looked at. Made of fixed words: no server
/// is asked. Screen thread.
final class Gallery {
    private static final double PANEL_WIDTH = 300;
    private static final double PANEL_HEIGHT = 200;
    private static final double TILE_WIDTH = 150;
    private static final String SQL = "SELECT p.id, p.name, i.quantity FROM products p JOIN inventory i ON "
            + "i.product_id = p.id WHERE p.category_id = $1 AND p.name <> 'tent' ORDER BY p.rank LIMIT $2";

    private Gallery() {}

    /// The sheets, each made when it is painted.
    static Map<String, Supplier<Node>> sheets() {
        Map<String, Supplier<Node>> sheets = new LinkedHashMap<>();
        add(sheets, "rows", "LiveTable · DurationCell · WaitCell · SqlCell", GalleryRows::sheet);
        add(sheets, "buttons", "Button · MenuButton · Segments", GalleryControls::buttons);
        add(sheets, "chips", "Chip · Badge · Tag", GalleryControls::chips);
        add(sheets, "shapes", "StatusShape · session states · wait classes", GalleryControls::shapes);
        add(sheets, "inputs", "TextField · FormField · CheckBox · ComboBox", GalleryControls::inputs);
        add(sheets, "filter", "FilterBar", GalleryControls::filters);
        add(sheets, "sql", "SqlText", Gallery::sql);
        add(sheets, "panels", "EmptyPanel", Gallery::panels);
        add(sheets, "notices", "NoticeBar", Gallery::notices);
        add(sheets, "toasts", "Toast", Gallery::toasts);
        add(sheets, "tiles", "Tile", Gallery::tiles);
        add(sheets, "charts", "WaitStrip · LoadGraph", GalleryCharts::sheet);
        return sheets;
    }

    /// @param controls what is on it, by the names that the source has for it
    private static void add(Map<String, Supplier<Node>> sheets, String name, String controls, Supplier<Node> sheet) {
        sheets.put(name, () -> GallerySheet.titled(controls, sheet.get()));
    }

    private static Node sql() {
        SqlText sent = new SqlText();
        sent.setSql(SQL);
        SqlText laidOut = new SqlText();
        laidOut.setLaidOut(true);
        laidOut.setSql(SQL);
        SqlText paged = new SqlText();
        paged.setSql((SQL + "\n").repeat(400));
        return GallerySheet.sheet(sent, laidOut, paged);
    }

    /// The states of a panel: loading; empty, and that is good, or early, or filtered; may not read; something is missing; in error.
    private static Node panels() {
        FlowPane row = GallerySheet.flow();
        EmptyPanel good = panel(new EmptyPanel.Content(EmptyPanel.Sign.GOOD, Messages.text("sessions.nobodyBlocks"),
                Messages.text("sessions.otherModes", "25"), null));
        EmptyPanel nothing = panel(
                new EmptyPanel.Content(EmptyPanel.Sign.FILTERED, Messages.text("sessions.nobodyMatches"),
                        Messages.text("sessions.clearFilter", "25"), null));
        EmptyPanel loading = new EmptyPanel();
        loading.showLoading(Messages.text("sessions.loading"));
        EmptyPanel denied = panel(new EmptyPanel.Content(EmptyPanel.Sign.WARNING, Messages.text("sessions.denied"),
                Messages.count("sessions.masked", 12, "40", "howdah_mon"), "GRANT pg_monitor TO howdah_mon;"));
        EmptyPanel failed = panel(new EmptyPanel.Content(EmptyPanel.Sign.ERROR, Messages.text("sessions.down"),
                Messages.text("picture.lost"), null));
        EmptyPanel early = panel(new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("load.nothing"),
                Messages.text("load.nothingYet"), null));
        EmptyPanel missing = panel(new EmptyPanel.Content(EmptyPanel.Sign.MISSING, Messages.text("gallery.missing"),
                Messages.text("gallery.missingHow"), "CREATE EXTENSION pg_stat_statements;"));
        for (EmptyPanel each : List.of(loading, good, early, nothing, denied, missing, failed)) {
            StackPane frame = new StackPane(each);
            frame.getStyleClass().add("card");
            frame.setPrefSize(PANEL_WIDTH, PANEL_HEIGHT);
            row.getChildren().add(frame);
        }
        return GallerySheet.sheet(row);
    }

    private static EmptyPanel panel(EmptyPanel.Content content) {
        EmptyPanel panel = new EmptyPanel();
        panel.show(content);
        return panel;
    }

    private static Node notices() {
        VBox box = new VBox();
        box.getStyleClass().add("notices");
        for (Status status : List.of(Status.WARNING, Status.ERROR, Status.PAUSED)) {
            NoticeBar bar = new NoticeBar();
            bar.show(Optional.of(new Notice(status, Messages.count("sessions.masked", 12, "40", "howdah_mon"),
                    status == Status.WARNING ? "GRANT pg_monitor TO howdah_mon;" : null)));
            box.getChildren().add(bar);
        }
        return GallerySheet.sheet(box);
    }

    private static Node toasts() {
        Toasts toasts = new Toasts();
        toast(toasts, Status.ERROR, "shop-prod-01", Messages.text("picture.lost"));
        toast(toasts, Status.UNKNOWN, Messages.text("gallery.toast.gone"), Messages.text("gallery.toast.goneHow"));
        toast(toasts, Status.OK, Messages.text("gallery.toast.saved"), Messages.text("gallery.toast.savedHow"));
        return GallerySheet.sheet(toasts);
    }

    private static void toast(Toasts toasts, Status status, String title, String sentence) {
        toasts.show(new Toasts.Toast(status, title, sentence, new Toasts.Link(Messages.text("alert.show"), () -> {})));
    }

    private static Node tiles() {
        HBox row = new HBox();
        row.getStyleClass().add("tiles");
        row.getChildren().addAll(tile(Status.WARNING, "1", "warning"), tile(Status.ERROR, "1", "danger"),
                tile(Status.OK, "9", ""), tile(Status.UNKNOWN, "–", "muted"));
        ((ToggleButton) row.getChildren().get(1)).setSelected(true);
        return GallerySheet.sheet(row);
    }

    private static TileCard tile(Status status, String value, String tone) {
        TileCard tile = new TileCard();
        StatusShape shape = new StatusShape();
        shape.setStatus(status);
        tile.setMark(shape);
        tile.setTitle(status.name().toLowerCase(java.util.Locale.ROOT));
        tile.show(value, tone, "shop-prod-01");
        tile.setPrefWidth(TILE_WIDTH);
        return tile;
    }
}
