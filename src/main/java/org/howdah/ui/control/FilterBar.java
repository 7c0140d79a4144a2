package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.howdah.text.SafeText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field in which rows are filtered by words: finished words stand in it as chips that a click takes away, the last
/// one is being written. What is wrong with a word stands below, and without it the others hold. Screen
/// thread.
///
/// Made by FXML; its page calls [#setUp] once.
public final class FilterBar extends VBox {
    private static final Set<KeyCode> MENU = Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER, KeyCode.ESCAPE);
    private static final int MOST_OFFERED = 12;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_WORDS = 24;

    /// What words mean.
    public interface Language {
        /// The words of a text, as they were typed.
        List<String> words(String text);

        /// What is wrong with a text, in one sentence, safe to show; nothing where it is understood.
        Optional<String> mistake(String text);

        /// What the last word could become.
        ///
        /// @param text up to the caret
        Offer offer(String text);
    }

    /// What to put in the place of the last word.
    ///
    /// @param begin where that word begins
    public record Offer(int begin, List<String> candidates) {}

    private final HBox field = new HBox();
    private final HBox chips = new HBox();
    private final TextField writing = new TextField();
    private final Label count = new Label();
    private final Label mistake = new Label();
    private final ContextMenu offers = new ContextMenu();
    private final List<String> words = new ArrayList<>();
    private Language language = new Anything();
    private Consumer<String> onFilter = _ -> {};
    private boolean setting;

    public FilterBar() {
        getStyleClass().add("filter-bar");
        field.getStyleClass().add(Styles.FIELD);
        chips.getStyleClass().add("filter-words");
        FontIcon icon = new FontIcon(Feather.FILTER);
        icon.getStyleClass().add("icon-14");
        writing.setId("filter");
        writing.setPromptText(Messages.text("filter.prompt"));
        writing.setAccessibleText(Messages.text("filter.name"));
        count.getStyleClass().addAll(Styles.CAPTION, "filter-count");
        count.setMinWidth(USE_PREF_SIZE);
        mistake.setId("filterMistake");
        mistake.getStyleClass().add("search-error");
        HBox.setHgrow(writing, Priority.ALWAYS);
        field.getChildren().addAll(icon, chips, writing, count);
        getChildren().addAll(field, mistake);
        showMistake("");
        writing.textProperty().subscribe((_, _) -> written());
        writing.setTextFormatter(new TextFormatter<>(change -> {
            if (change.getControlNewText().length() > LONGEST_TEXT) {
                change.setText("");
            }
            return change;
        }));
        writing.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        writing.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        field.setOnMouseClicked(_ -> writing.requestFocus());
    }

    /// Says what words mean, and who is told of a filter that was understood.
    public void setUp(Language meaning, Consumer<String> told) {
        language = meaning;
        onFilter = told;
    }

    /// All words, also the one that is being written.
    public String text() {
        String written = writing.getText().strip();
        return String.join(" ", words) + (words.isEmpty() || written.isEmpty() ? "" : " ") + written;
    }

    /// Puts other words in the place of all. The page is told of them.
    public void setText(String text) {
        words.clear();
        language.words(text.substring(0, Math.min(text.length(), LONGEST_TEXT))).stream().distinct().limit(MOST_WORDS)
                .forEach(words::add);
        setting = true;
        writing.clear();
        setting = false;
        changed();
    }

    public boolean has(String word) {
        return words.contains(word);
    }

    /// Adds a word, and takes others away.
    public void replace(List<String> without, List<String> with) {
        finish();
        words.removeAll(without);
        with.stream().filter(word -> !words.contains(word)).forEach(words::add);
        changed();
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /// Says at the right how many rows are left.
    public void showCount(String text) {
        count.setText(text);
    }

    /// Moves the keyboard there.
    public void focusField() {
        writing.requestFocus();
        writing.end();
    }

    private void written() {
        if (!setting) {
            changed();
        }
    }

    /// A blank behind a word that is understood makes a chip of it. Done before the blank is written: a field that is
    /// emptied while it takes a letter throws.
    private void typed(KeyEvent event) {
        boolean atEnd = writing.getCaretPosition() == writing.getLength();
        // With Ctrl it asks for words.
        if (" ".equals(event.getCharacter()) && !event.isControlDown() && atEnd && !writing.getText().isBlank()
                && language.mistake(writing.getText()).isEmpty()) {
            finish();
            changed();
            event.consume();
        }
    }

    /// Makes chips of what was written, if it is understood.
    private void finish() {
        String text = writing.getText();
        if (!text.isBlank() && language.mistake(text).isEmpty()) {
            language.words(text).stream().filter(word -> !words.contains(word)).limit(MOST_WORDS)
                    .forEach(words::add);
            setting = true;
            writing.clear();
            setting = false;
        }
    }

    private void changed() {
        showWords();
        String text = text();
        Optional<String> wrong = language.mistake(text);
        showMistake(wrong.orElse(""));
        // While the last word is wrong, those that stand in chips hold.
        onFilter.accept(wrong.isEmpty() ? text : String.join(" ", words));
    }

    private void showMistake(String sentence) {
        mistake.setText(sentence);
        mistake.setVisible(!sentence.isEmpty());
        mistake.setManaged(!sentence.isEmpty());
        Styles.set(field, Styles.INVALID, !sentence.isEmpty());
    }

    private void showWords() {
        writing.setPromptText(words.size() > 2 ? "" : Messages.text("filter.prompt"));
        if (chips.getChildren().stream().map(node -> String.valueOf(node.getUserData())).toList().equals(words)) {
            return;
        }
        chips.getChildren().setAll(words.stream().map(this::chip).toList());
        chips.setManaged(!words.isEmpty());
    }

    private Button chip(String word) {
        Button chip = new Button(SafeText.line(word, LONGEST_WORD), new FontIcon(Feather.X));
        chip.setUserData(word);
        chip.setMnemonicParsing(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.getStyleClass().setAll("filter-word");
        chip.setAccessibleText(Messages.text("filter.remove", SafeText.line(word, LONGEST_WORD)));
        chip.setOnAction(_ -> {
            words.remove(word);
            changed();
            writing.requestFocus();
        });
        return chip;
    }

    /// Puts away what is offered.
    ///
    /// @return whether anything was
    public boolean stopOffering() {
        boolean was = offers.isShowing();
        offers.hide();
        return was;
    }

    private void pressed(KeyEvent event) {
        if (offers.isShowing() && MENU.contains(event.getCode())) {
            // The menu has them as well; here Enter would take the word away that is to be completed.
            return;
        }
        if (event.getCode() == KeyCode.DOWN || (event.getCode() == KeyCode.SPACE && event.isControlDown())) {
            offer();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            finish();
            changed();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && writing.getText().isEmpty() && !words.isEmpty()) {
            String last = words.removeLast();
            setting = true;
            writing.setText(last);
            writing.end();
            setting = false;
            changed();
            event.consume();
        }
    }

    private void offer() {
        String before = writing.getText().substring(0, writing.getCaretPosition());
        Offer offer = language.offer(before);
        offers.getItems().clear();
        for (String candidate : offer.candidates().stream().limit(MOST_OFFERED).toList()) {
            MenuItem item = new MenuItem(SafeText.line(candidate, LONGEST_WORD));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> take(offer.begin(), before, candidate));
            offers.getItems().add(item);
        }
        if (!offers.getItems().isEmpty()) {
            offers.show(field, Side.BOTTOM, 0, 4);
        }
    }

    /// Puts a word in the place of its beginning, unless that is no longer there.
    private void take(int begin, String before, String candidate) {
        if (writing.getText().startsWith(before)) {
            writing.replaceText(begin, before.length(), candidate);
            writing.positionCaret(begin + candidate.length());
        }
    }

    /// Until the page says what words mean.
    private static final class Anything implements Language {
        @Override
        public List<String> words(String text) {
            return List.of(text.strip().split("\\s+"));
        }

        @Override
        public Optional<String> mistake(String text) {
            return Optional.empty();
        }

        @Override
        public Offer offer(String text) {
            return new Offer(text.length(), List.of());
        }
    }
}
