package org.howdah.ui.servers;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.howdah.analysis.FleetCounts;
import org.howdah.analysis.FleetStatus;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.WholeText;

/// The servers themselves, as a table or as cards, with what is said below them.
public final class ServersBodyController {
    private final ServersModel model;
    private final ServerActions actions;

    @FXML
    private LiveTable<ServersRow.Key, ServersRow> serversTable;
    @FXML
    private ScrollPane cardsScroll;
    @FXML
    private CardGrid cards;
    @FXML
    private EmptyPanel serversEmpty;
    @FXML
    private CauseLine causeLine;
    @FXML
    private Label sortHint;

    private ServerCards serverCards;
    private ServersNothing nothing;
    private ServersTableLayout layout;
    private boolean asCards;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML, and by setUp
    ServersBodyController(ServersModel model, ServerActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /// To be called once.
    ///
    /// @param onClear lets all servers through
    /// @param onArranged called when the user has arranged the columns anew
    void setUp(ChartPalette palette, Runnable onClear, Runnable onArranged) {
        ServerMenu menu = new ServerMenu(actions);
        serverCards = new ServerCards(cards, palette, actions::open, menu);
        nothing = new ServersNothing(serversEmpty, onClear);
        serversTable.setUp(ServersRow::key, ServersTableLayout.LAST_ORDER,
                new ServersColumns(palette, actions::retry).all());
        serversTable.setMarking(false);
        serversTable.setFirstOrder(ServersTableLayout.FIRST_ORDER);
        serversTable.setRowStyle(row -> row instanceof ServersRow.Heading ? "heading-row" : null);
        serversTable.setOnOpen(this::open);
        serversTable.getSelectionModel().selectedItemProperty().subscribe((_, _) -> showCause());
        menu.install(serversTable);
        WholeText.of(sortHint);
        layout = new ServersTableLayout(serversTable, () -> {
            showHint();
            onArranged.run();
        });
    }

    void apply(ServersLayout wanted) {
        layout.apply(wanted);
        asCards = wanted.view().cards();
    }

    ServersLayout present() {
        return layout.present(model.present(asCards));
    }

    boolean isCards() {
        return asCards;
    }

    void setCards(boolean wanted) {
        asCards = wanted;
    }

    void chooseColumns(Node owner) {
        layout.choose(owner);
    }

    /// Of the columns of the table, also of those that are not seen.
    List<HelpSheet.Line> help() {
        return HelpSheet.Line.of(serversTable.getColumns());
    }

    void focus() {
        serversTable.requestFocus();
    }

    /// Shows what passes the filters.
    void show() {
        ServersModel.View view = model.view();
        if (view == null) {
            return;
        }
        boolean some = !model.rows().isEmpty();
        nothing.show(model.rows().size(), view.rows().size());
        serversTable.setVisible(!asCards && some);
        cardsScroll.setVisible(asCards && some);
        if (asCards) {
            serverCards.show(model.cards());
            causeLine.hide();
        } else {
            serversTable.show(model.rows(), view.time());
            showCause();
        }
        showHint();
    }

    private void showCause() {
        LiveRow<ServersRow.Key, ServersRow> row = serversTable.getSelectionModel().getSelectedItem();
        causeLine.show(row == null ? null : row.value());
    }

    private void showHint() {
        ServersModel.View view = model.view();
        String sorted = asCards ? "" : layout.sortedBy();
        sortHint.setText(!sorted.isEmpty()
                ? Messages.text("servers.sortedBy", sorted)
                : view != null && isWell(view.counts())
                        ? Messages.text("servers.allFine")
                        : Messages.text("servers.sortHint"));
    }

    /// Of servers that were not reached yet nobody knows.
    private static boolean isWell(FleetCounts counts) {
        return counts.problems() == 0 && counts.of(FleetStatus.CONNECTING) == 0 && counts.of(FleetStatus.UP) > 0;
    }

    private void open(ServersRow row) {
        switch (row) {
            case ServersRow.Heading heading -> {
                model.toggleFold(heading.key().group());
                show();
            }
            case ServersRow.Server server -> actions.open(server.row().server().id());
        }
    }
}
