package org.howdah.ui.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.TlsMode;
import org.howdah.text.SafeText;
import org.howdah.ui.connection.ConnectionModel.Field;
import org.howdah.ui.control.FormField;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Segments;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;

/// Ties the fields of the connection dialog to its model, and decides when it may be saved, tested and left.
public final class ConnectionController {
    private static final int LONGEST_REFUSAL = 200;

    @FXML
    private StackPane connection;
    @FXML
    private Pane form;
    @FXML
    private FormField name;
    @FXML
    private FormField group;
    @FXML
    private FormField host;
    @FXML
    private FormField port;
    @FXML
    private FormField database;
    @FXML
    private FormField user;
    @FXML
    private FormField storedField;
    @FXML
    private StoredPassword stored;
    @FXML
    private FormField passwordFile;
    @FXML
    private FormField service;
    @FXML
    private FormField command;
    @FXML
    private FormField rootCertificate;
    @FXML
    private FormField certificate;
    @FXML
    private FormField key;
    @FXML
    private FormField cores;
    @FXML
    private FormField tags;
    @FXML
    private FormField longAfter;
    @FXML
    private FormField tooLongAfter;
    @FXML
    private Segments environment;
    @FXML
    private Segments signIn;
    @FXML
    private Label signInExplained;
    @FXML
    private CheckBox oncePerGroup;
    @FXML
    private ComboBox<TlsMode> tlsMode;
    @FXML
    private Label tlsExplained;
    @FXML
    private StatusShape tlsShape;
    @FXML
    private Segments accessMode;
    @FXML
    private ComboBox<Duration> interval;
    @FXML
    private CheckBox paused;
    @FXML
    private TestPane tests;
    @FXML
    private Button testButton;
    @FXML
    private Label summary;
    @FXML
    private Button cancelButton;
    @FXML
    private Button saveButton;
    @FXML
    private Pane question;
    @FXML
    private Button keepEditing;

    private final ConnectionModel model;
    private final ConnectionPorts ports;
    private final Purpose purpose;
    private final ConnectionFields fields;
    private Runnable onClose = () -> {};
    private Optional<String> refusal = Optional.empty();

    /// Made by FXML, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    ConnectionController(ConnectionModel model, ConnectionPorts ports, Purpose purpose) {
        this.model = model;
        this.ports = ports;
        this.purpose = purpose;
        fields = new ConnectionFields(model, this::review);
    }

    @FXML
    void initialize() {
        stored.setUp(ports.passwords(), Messages.text("connection.password"), model::target, this::review);
        addFields();
        environment.bind(List.of(Environment.values()), ConnectionChoices::label, model.environmentProperty());
        signIn.bind(List.of(SignInWay.values()), SignInWay::label, model.signInWayProperty());
        accessMode.bind(List.of(AccessMode.values()), ConnectionChoices::label, model.accessModeProperty());
        oncePerGroup.selectedProperty().bindBidirectional(model.oncePerGroupProperty());
        paused.selectedProperty().bindBidirectional(model.pausedProperty());
        ConnectionChoices.tlsModes(tlsMode, model.tlsModeProperty());
        ConnectionChoices.intervals(interval, model.intervalProperty());
        List.of(model.environmentProperty(), model.accessModeProperty(), model.intervalProperty(),
                model.oncePerGroupProperty(), model.pausedProperty())
                .forEach(property -> property.subscribe(this::review));
        model.signInWayProperty().subscribe(this::showSignIn);
        model.tlsModeProperty().subscribe(this::showTlsMode);
        tests.summaryProperty().subscribe(this::review);
        tests.runningProperty().subscribe(this::review);
        showSignIn();
        showTlsMode();
    }

    private void addFields() {
        fields.add(Field.NAME, name);
        fields.add(Field.GROUP, group);
        fields.add(Field.HOST, host);
        fields.add(Field.PORT, port);
        fields.add(Field.DATABASE, database);
        fields.add(Field.USER, user);
        fields.add(Field.PASSWORD_FILE, passwordFile);
        fields.add(Field.SERVICE, service);
        fields.add(Field.COMMAND, command);
        fields.add(Field.ROOT_CERTIFICATE, rootCertificate);
        fields.add(Field.CERTIFICATE, certificate);
        fields.add(Field.KEY, key);
        fields.add(Field.CORES, cores);
        fields.add(Field.TAGS, tags);
        fields.add(Field.LONG_AFTER, longAfter);
        fields.add(Field.TOO_LONG_AFTER, tooLongAfter);
    }

    private void showSignIn() {
        SignInWay way = model.way();
        signInExplained.setText(way.explanation());
        Styles.setShown(storedField, way == SignInWay.VAULT);
        Styles.setShown(oncePerGroup, way == SignInWay.ASK);
        Styles.setShown(passwordFile, way == SignInWay.PASSWORD_FILE);
        Styles.setShown(service, way == SignInWay.SERVICE);
        Styles.setShown(command, way == SignInWay.COMMAND);
        review();
    }

    private void showTlsMode() {
        TlsMode mode = model.tlsModeProperty().get();
        tlsExplained.setText(ConnectionChoices.explanation(mode));
        tlsShape.setStatus(mode.isEncrypted() ? StatusShape.Status.OK : StatusShape.Status.WARNING);
        Styles.setShown(tlsShape, mode != TlsMode.REQUIRE && mode != TlsMode.VERIFY_CA);
        review();
    }

    /// Says what is wrong beside each field that was left once, and the first of it beside the buttons.
    private void review() {
        fields.showProblems();
        stored.look();
        Optional<String> problem = problem();
        saveButton.setDisable(problem.isPresent());
        testButton.setDisable(problem.isPresent() && !tests.runningProperty().get());
        testButton.setText(tests.runningProperty().get()
                ? Messages.text("connection.stop")
                : Messages.text("connection.testButton"));
        summary.setText(refusal.or(() -> problem).orElseGet(() -> tests.summaryProperty().get()));
        refusal = Optional.empty();
    }

    private Optional<String> problem() {
        return model.firstProblem().flatMap(model::problem)
                .or(() -> model.way() == SignInWay.VAULT ? stored.problem() : Optional.empty());
    }

    @FXML
    void test() {
        if (tests.runningProperty().get()) {
            tests.cancel();
        } else if (problem().isEmpty()) {
            boolean typed = model.way() == SignInWay.VAULT && stored.isEntered();
            tests.start(typed ? ports.tester().with(stored.copy()) : ports.tester(), model.server(), ports.clock());
        }
    }

    @FXML
    void save() {
        fields.touchAll();
        if (problem().isPresent()) {
            review();
        } else if (model.way() == SignInWay.VAULT) {
            stored.keep(model.server().target(), this::keep, this::refuse);
        } else {
            keep();
        }
    }

    private void keep() {
        Optional<String> mistake = ports.keeper().keep(model.server());
        if (mistake.isEmpty()) {
            close();
        } else {
            refuse(mistake.get());
        }
    }

    private void refuse(String sentence) {
        refusal = Optional.of(SafeText.line(sentence, LONGEST_REFUSAL));
        review();
    }

    /// Leaves the dialog, after a question where something would be lost.
    @FXML
    void cancel() {
        if (question.isVisible()) {
            keepEditing();
        } else if (model.isChanged() || stored.isEntered()) {
            ask(true);
            keepEditing.requestFocus();
        } else {
            close();
        }
    }

    @FXML
    void keepEditing() {
        ask(false);
        focusFirst();
    }

    @FXML
    void discard() {
        close();
    }

    private void ask(boolean asking) {
        Styles.setShown(question, asking);
        form.setDisable(asking);
        saveButton.setDefaultButton(!asking);
        cancelButton.setCancelButton(!asking);
        keepEditing.setDefaultButton(asking);
        keepEditing.setCancelButton(asking);
        saveButton.setDisable(asking || problem().isPresent());
    }

    private void close() {
        tests.cancel();
        stored.forget();
        onClose.run();
    }

    void setOnClose(Runnable action) {
        onClose = action;
    }

    void focusFirst() {
        TextInputControl first = ConnectionFields.input(purpose == Purpose.ADD ? name : host);
        first.requestFocus();
        first.end();
    }

    /// In pixels, as the look of the window has it.
    double fontSize() {
        connection.applyCss();
        return testButton.getFont().getSize();
    }

    Parent root() {
        return connection;
    }
}
