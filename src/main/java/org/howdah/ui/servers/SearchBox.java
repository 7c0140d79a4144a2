package org.howdah.ui.servers;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.howdah.analysis.FleetCompletion;
import org.howdah.analysis.FleetSearch;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// The field in which servers are searched with words such as `env:production lag>5s`. The arrow down offers what the
/// word at the caret could become. Screen thread.
final class SearchBox {
    private static final int MOST_OFFERED = 12;
    private static final int LONGEST_WORD = 60;

    private final TextField field;
    private final ServersModel model;
    private final ContextMenu offers = new ContextMenu();

    SearchBox(TextField field, ServersModel model, Runnable onSearch) {
        this.field = field;
        this.model = model;
        field.textProperty().subscribe((_, text) -> {
            model.search(text);
            onSearch.run();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || (event.getCode() == KeyCode.SPACE && event.isControlDown())) {
                offer();
                event.consume();
            }
        });
    }

    /// Says which word is not understood, and what it could be.
    void showMistake(Label label) {
        FleetSearch.Result.Mistaken wrong = model.mistake();
        boolean isWrong = wrong != null;
        label.setVisible(isWrong);
        label.setManaged(isWrong);
        if (field.getParent() != null) {
            Styles.set(field.getParent(), "invalid", isWrong);
        }
        if (wrong != null) {
            String sentence = sentence(wrong.mistake(), SafeText.line(wrong.word(), LONGEST_WORD));
            label.setText(wrong.possible().isEmpty()
                    ? sentence
                    : sentence + " " + Messages.text("search.possible", SafeText.line(
                            String.join(", ", wrong.possible().stream().limit(MOST_OFFERED).toList()), 200)));
        }
    }

    private void offer() {
        String text = field.getText().substring(0, field.getCaretPosition());
        FleetCompletion completion = model.completion(text);
        offers.getItems().clear();
        for (String candidate : completion.candidates().stream().limit(MOST_OFFERED).toList()) {
            MenuItem item = new MenuItem(SafeText.line(candidate, LONGEST_WORD));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> field.replaceText(completion.begin(), text.length(), candidate));
            offers.getItems().add(item);
        }
        if (!offers.getItems().isEmpty()) {
            offers.show(field, Side.BOTTOM, 0, 4);
        }
    }

    private static String sentence(FleetSearch.Mistake mistake, String word) {
        return switch (mistake) {
            case UNKNOWN_NAME -> Messages.text("search.unknownName", word);
            case UNKNOWN_VALUE -> Messages.text("search.unknownValue", word);
            case NO_VALUE -> Messages.text("search.noValue", word);
            case NOT_COMPARABLE -> Messages.text("search.notComparable", word);
            case NOT_A_NUMBER -> Messages.text("search.notANumber", word);
            case NOT_A_PERCENTAGE -> Messages.text("search.notAPercentage", word);
            case NOT_A_DURATION -> Messages.text("search.notADuration", word);
            case NOT_A_SIZE -> Messages.text("search.notASize", word);
            case NOT_A_VERSION -> Messages.text("search.notAVersion", word);
            case OPEN_QUOTE -> Messages.text("search.openQuote", word);
        };
    }
}
