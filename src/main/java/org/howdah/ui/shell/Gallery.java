package org.howdah.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
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
        sheets.put("rows", GalleryRows::sheet);
        sheets.put("buttons", GalleryControls::buttons);
        sheets.put("chips", GalleryControls::chips);
        sheets.put("shapes", GalleryControls::shapes);
        sheets.put("inputs", GalleryControls::inputs);
        sheets.put("filter", GalleryControls::filters);
        sheets.put("sql", Gallery::sql);
        sheets.put("panels", Gallery::panels);
        sheets.put("notices", Gallery::notices);
        sheets.put("toasts", Gallery::toasts);
        sheets.put("tiles", Gallery::tiles);
        sheets.put("charts", GalleryCharts::sheet);
        return sheets;
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

    /// The five states of a panel: good, nothing yet, loading, in need of something, in error.
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
        for (EmptyPanel each : List.of(good, nothing, loading, denied, failed)) {
            StackPane frame = new StackPane(each);
            frame.getStyleClass().add("detail-box");
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
        for (Status status : List.of(Status.OK, Status.UNKNOWN, Status.ERROR)) {
            toasts.show(new Toasts.Toast(status, Messages.text("sessions.nobodyBlocks"), Messages.text("picture.lost"),
                    new Toasts.Link(Messages.text("copy"), () -> {})));
        }
        return GallerySheet.sheet(toasts);
    }

    private static Node tiles() {
        FlowPane row = GallerySheet.flow();
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
