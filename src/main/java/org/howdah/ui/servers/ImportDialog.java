package org.howdah.ui.servers;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.transfer.ImportException;
import org.howdah.settings.transfer.ImportLine;
import org.howdah.settings.transfer.ImportPreview;
import org.howdah.settings.transfer.Importer;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// Shows line by line what a list of servers holds, and takes over what is new when the user says so. Screen thread.
public final class ImportDialog {
    private static final int LONGEST = 200;
    private static final int COLUMNS = 100;

    private final Stage stage = new Stage();
    private final BiFunction<Path, byte[], Found> preview;
    private final Consumer<List<RegisteredServer>> onImport;
    private final InstantSource clock;
    private final TextField path = new TextField();
    private final TextArea text = new TextArea();
    private final StatusShape mistake = new StatusShape();
    private final Label found = new Label();
    private final Button take = new Button(Messages.text("import.nothing"));
    private final ObservableList<ImportLine> lines = FXCollections.observableArrayList();
    private List<RegisteredServer> servers = List.of();

    /// What a list holds.
    ///
    /// @param preview null where nothing of it could be read
    /// @param mistake why; empty where it could
    public record Found(@Nullable ImportPreview preview, String mistake) {}

    private ImportDialog(BiFunction<Path, byte[], Found> preview, Consumer<List<RegisteredServer>> onImport,
            InstantSource clock) {
        this.preview = preview;
        this.onImport = onImport;
        this.clock = clock;
    }

    /// Opens it and returns at once.
    ///
    /// @param look puts the window's theme on the dialog's scene
    /// @param preview says what of a file's content is new
    /// @param onImport takes over the new ones
    /// @param clock tells when a list that is copied was looked at
    public static void show(@Nullable Window owner, Consumer<Scene> look, BiFunction<Path, byte[], Found> preview,
            Consumer<List<RegisteredServer>> onImport, InstantSource clock) {
        new ImportDialog(preview, onImport, clock).open(owner, look);
    }

    private void open(@Nullable Window owner, Consumer<Scene> look) {
        if (owner != null) {
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
        }
        VBox content = content();
        Scene scene = new Scene(content);
        look.accept(scene);
        content.applyCss();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(content.prefWidth(-1), screen.getWidth()));
        stage.setHeight(Math.min(content.prefHeight(-1), screen.getHeight()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        mistake.setStatus(StatusShape.Status.ERROR);
        stage.setTitle(Messages.text("import.title"));
        stage.setScene(scene);
        stage.show();
        text.requestFocus();
    }

    private VBox content() {
        Label title = new Label(Messages.text("import.title"));
        title.getStyleClass().add("page-title");
        Label explained = new Label(Messages.text("import.explained"));
        explained.setWrapText(true);
        explained.getStyleClass().add(Styles.MUTED);
        explained.setMinHeight(Region.USE_PREF_SIZE);
        path.setId("importPath");
        path.setPromptText(Messages.text("import.path"));
        path.setAccessibleText(Messages.text("import.path"));
        HBox.setHgrow(path, Priority.ALWAYS);
        // Its action also keeps Enter from the button that imports.
        path.setOnAction(_ -> read(path.getText()));
        Button choose = new Button(Messages.text("import.file"));
        choose.setId("importFile");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> choose());
        HBox from = new HBox(path, choose);
        from.getStyleClass().add("import-from");
        text.setId("importText");
        text.setPromptText(Messages.text("import.paste"));
        text.setPrefRowCount(6);
        text.setMinHeight(Region.USE_PREF_SIZE);
        // Tab is the way on, not a letter of the list.
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                (event.isShiftDown() ? choose : take).requestFocus();
                event.consume();
            }
        });
        text.textProperty().subscribe((_, typed) -> look(Path.of(Messages.text("import.pasted")),
                typed.getBytes(StandardCharsets.UTF_8)));
        found.getStyleClass().add(Styles.MUTED);
        found.setId("importFound");
        WholeText.of(found);
        ListView<ImportLine> list = new ListView<>(lines);
        list.setId("importLines");
        list.setAccessibleText(Messages.text("import.table"));
        list.setCellFactory(_ -> new ImportLineCell());
        Label nothing = new Label(Messages.text("import.preview"));
        nothing.getStyleClass().add(Styles.MUTED);
        list.setPlaceholder(nothing);
        Copies.of(list, Copies.Source.of(ImportRows.COLUMNS,
                () -> lines.stream().map(ImportRows::of).toList(),
                () -> new TableText.Caption(Messages.text("import.table"), clock.instant())));
        VBox.setVgrow(list, Priority.ALWAYS);
        take.setId("importTake");
        take.setDefaultButton(true);
        take.setDisable(true);
        take.setOnAction(_ -> {
            stage.close();
            onImport.accept(servers);
        });
        Button cancel = new Button(Messages.text("import.cancel"));
        cancel.setId("importCancel");
        cancel.setOnAction(_ -> stage.close());
        HBox buttons = new HBox(cancel, take);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("import-buttons");
        VBox box = new VBox(title, explained, from, text, found, list, buttons);
        box.getStyleClass().addAll("import-dialog");
        return box;
    }

    private void choose() {
        File file = new FileChooser().showOpenDialog(stage);
        if (file != null) {
            path.setText(file.getPath());
            read(file.getPath());
        }
    }

    /// Reads a file, and leads on to the button that imports.
    private void read(String typed) {
        if (typed.isBlank()) {
            fail("");
            return;
        }
        try {
            Path file = path(typed.strip());
            look(file, Importer.content(file));
            if (!take.isDisabled()) {
                take.requestFocus();
            }
        } catch (InvalidPathException e) {
            fail(Messages.text("import.noPath"));
        } catch (ImportException e) {
            fail(e.sentence());
        }
    }

    /// As a shell takes it: `~` is the user's own folder.
    private static Path path(String typed) {
        return typed.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), typed.substring(2))
                : Path.of(typed);
    }

    private void look(Path file, byte[] content) {
        if (content.length == 0) {
            fail("");
            return;
        }
        Found result = preview.apply(file, content);
        ImportPreview read = result.preview();
        if (read == null) {
            fail(result.mistake());
            return;
        }
        servers = read.servers();
        lines.setAll(read.lines());
        say(Messages.text("import.found", read.format().description()), false);
        take.setDisable(servers.isEmpty());
        take.setText(servers.isEmpty()
                ? Messages.text("import.nothing")
                : Messages.text("import.import", Integer.toString(servers.size())));
    }

    private void fail(String sentence) {
        servers = List.of();
        lines.clear();
        say(LineBreaks.paragraph(SafeText.line(sentence, 2 * LONGEST), COLUMNS), !sentence.isEmpty());
        take.setDisable(true);
        take.setText(Messages.text("import.nothing"));
    }

    private void say(String sentence, boolean wrong) {
        found.setText(sentence);
        found.setGraphic(wrong ? mistake : null);
        Styles.set(found, Styles.DANGER, wrong);
        Styles.set(found, Styles.MUTED, !wrong);
    }
}
