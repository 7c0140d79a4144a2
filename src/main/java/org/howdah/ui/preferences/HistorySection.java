package org.howdah.ui.preferences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.RecordedServer;
import org.howdah.settings.HistoryLimits;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// How long what is kept, how much of it, and what each server takes now. Screen thread.
///
/// Public for FXML.
public final class HistorySection extends VBox {
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30, 90);
    private static final List<Integer> GIGABYTES = List.of(1, 2, 5, 10, 20, 50, 100);
    private static final int MOST_SERVERS = 40;
    private static final int LONGEST_NAME = 40;
    private static final long SHORTEST = Duration.ofHours(1).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final ChoiceBox<Integer> days = new ChoiceBox<>();
    private final ChoiceBox<Integer> gigabytes = new ChoiceBox<>();
    private final Label place = new Label();
    private final GridPane costs = new GridPane();
    private @Nullable PreferencesAccess preferences;
    private HistoryPort history = HistoryPort.NONE;
    private boolean showing;

    public HistorySection() {
        getStyleClass().addAll("card", "form-card");
        Label title = new Label(Messages.text("preferences.history"));
        title.getStyleClass().add(Styles.SECTION_TITLE);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        line(grid, 0, Messages.text("preferences.history.days"), days, "historyDays");
        line(grid, 1, Messages.text("preferences.history.most"), gigabytes, "historyMost");
        days.setConverter(words(value -> Messages.count("preferences.history.daysKept", value)));
        gigabytes.setConverter(words(value -> Messages.text("preferences.history.gigabytes", Integer.toString(value))));
        place.setId("historyPlace");
        place.getStyleClass().addAll("small-text", "muted");
        place.setWrapText(true);
        costs.setId("historyCosts");
        costs.getStyleClass().add("form-grid");
        getChildren().addAll(title, grid, place, costs);
    }

    private static void line(GridPane grid, int row, String words, ChoiceBox<Integer> box, String id) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.FORM_LABEL);
        box.setId(id);
        box.setPrefWidth(240);
        box.setAccessibleText(words);
        grid.add(label, 0, row);
        grid.add(box, 1, row);
    }

    private static StringConverter<Integer> words(Function<Integer, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        };
    }

    void setUp(PreferencesAccess access, HistoryPort port) {
        preferences = access;
        history = port;
        days.valueProperty().subscribe((_, _) -> change());
        gigabytes.valueProperty().subscribe((_, _) -> change());
    }

    private void change() {
        PreferencesAccess access = preferences;
        if (!showing && access != null && days.getValue() != null && gigabytes.getValue() != null) {
            HistoryLimits chosen = new HistoryLimits(days.getValue(), gigabytes.getValue());
            if (!chosen.equals(access.get().history())) {
                access.change(now -> now.withHistory(chosen));
            }
        }
    }

    /// Shows what holds now, and asks what there is.
    void show() {
        PreferencesAccess access = preferences;
        if (access == null) {
            return;
        }
        showing = true;
        offer(days, DAYS, access.get().history().days());
        offer(gigabytes, GIGABYTES, access.get().history().gigabytes());
        showing = false;
        place.setText(Messages.text("preferences.history.nothing"));
        costs.getChildren().clear();
        history.ask(this::show);
    }

    private static void offer(ChoiceBox<Integer> box, List<Integer> usual, int now) {
        List<Integer> all = new ArrayList<>(usual);
        if (!all.contains(now)) {
            all.add(now);
            all.sort(null);
        }
        box.getItems().setAll(all);
        box.setValue(now);
    }

    private void show(HistoryInfo info) {
        place.setText(Messages.text("preferences.history.place", Units.bytes(info.bytes() == null
                ? OptionalLong.empty()
                : OptionalLong.of(info.bytes())), SafeText.line(info.place())));
        costs.getChildren().clear();
        if (info.servers().isEmpty()) {
            return;
        }
        row(0, "column", Messages.text("preferences.history.server"), Messages.text("preferences.history.size"),
                Messages.text("preferences.history.aDay"));
        int row = 1;
        for (RecordedServer server : info.servers().stream().limit(MOST_SERVERS).toList()) {
            row(row++, "", SafeText.line(server.name(), LONGEST_NAME), Units.bytes(server.totalBytes()),
                    Units.bytes(aDay(server)));
        }
        int more = info.servers().size() - MOST_SERVERS;
        if (more > 0) {
            row(row, "muted", Messages.text("preferences.history.more", Units.count(more)), "", "");
        }
    }

    private void row(int row, String style, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            Label cell = new Label(cells[column]);
            cell.getStyleClass().add(style.equals("column") ? Styles.FORM_LABEL : column == 0 ? "text" : "figure-cell");
            if (style.equals("muted")) {
                cell.getStyleClass().add(style);
            }
            costs.add(cell, column, row);
        }
    }

    /// Over less than an hour it would be a guess.
    private static OptionalLong aDay(RecordedServer server) {
        if (server.first() == null || server.last() == null) {
            return OptionalLong.empty();
        }
        long seconds = Duration.between(server.first(), server.last()).toSeconds();
        return seconds < SHORTEST ? OptionalLong.empty() : OptionalLong.of(server.totalBytes() * DAY / seconds);
    }
}
