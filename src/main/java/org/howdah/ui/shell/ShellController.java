package org.howdah.ui.shell;

import java.time.Duration;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.analysis.Freshness;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ServerId;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame around the pages: top bar, navigation, status bar. Listens while its window can be seen.
public final class ShellController {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final int LONGEST_NAME = 128;

    private final StateSource source;
    private final ServerId server;
    private final UiThread uiThread;
    private final InstantSource clock;
    private final Heartbeat heartbeat;
    private final Page page;

    @FXML
    private BorderPane window;
    @FXML
    private Label brand;
    @FXML
    private VBox nav;
    @FXML
    private StatusShape serverShape;
    @FXML
    private Label serverName;
    @FXML
    private Label serverVersion;
    @FXML
    private Label serverRole;
    @FXML
    private Region versionRule;
    @FXML
    private Label live;
    @FXML
    private Label stale;
    @FXML
    private Button themeButton;
    @FXML
    private Label lastSample;
    @FXML
    private Label roundTrip;
    @FXML
    private Label ownCost;
    @FXML
    private Label skipped;

    private Runnable onThemeToggled = () -> {};
    private StateSource.@Nullable Subscription subscription;
    private @Nullable LatestValue<ServerState> bridge;
    private Heartbeat.@Nullable Beat beat;
    private @Nullable ServerState state;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ShellController(StateSource source, ServerId server, UiThread uiThread, InstantSource clock, Heartbeat heartbeat,
            Page page) {
        this.source = source;
        this.server = server;
        this.uiThread = uiThread;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.page = page;
    }

    @FXML
    void initialize() {
        brand.pseudoClassStateChanged(COLLAPSED, true);
        nav.pseudoClassStateChanged(COLLAPSED, true);
        window.setCenter(page.root());
        WholeText.of(serverName);
    }

    @FXML
    void toggleTheme() {
        onThemeToggled.run();
    }

    Parent root() {
        return window;
    }

    void setOnThemeToggled(Runnable action) {
        onThemeToggled = action;
    }

    /// Says by its icon which theme the button leads to.
    void showTheme(Theme theme) {
        themeButton.setGraphic(new FontIcon(theme == Theme.DARK ? Feather.SUN : Feather.MOON));
        String tip = theme == Theme.DARK ? Messages.text("shell.toLight") : Messages.text("shell.toDark");
        themeButton.setAccessibleText(tip);
        themeButton.setTooltip(new Tooltip(tip));
    }

    void activate() {
        if (subscription != null) {
            return;
        }
        LatestValue<ServerState> newBridge = new LatestValue<>(uiThread, this::receive);
        bridge = newBridge;
        receive(source.state(server));
        subscription = source.subscribe(server, newBridge::set);
        beat = heartbeat.start(this::tick);
        page.activate();
    }

    void deactivate() {
        if (subscription == null) {
            return;
        }
        subscription.close();
        subscription = null;
        if (bridge != null) {
            bridge.close();
        }
        if (beat != null) {
            beat.stop();
        }
        page.deactivate();
    }

    private void receive(ServerState newState) {
        state = newState;
        serverName.setText(SafeText.line(newState.name(), LONGEST_NAME));
        Capabilities capabilities = newState.capabilities();
        versionRule.setVisible(capabilities != null);
        if (capabilities != null) {
            serverVersion.setText(Messages.text("shell.version", capabilities.version().toString()));
            serverRole.setText(capabilities.inRecovery()
                    ? Messages.text("shell.standby")
                    : Messages.text("shell.primary"));
        }
        tick();
    }

    private void tick() {
        if (state == null) {
            return;
        }
        ServerStatus status = ServerStatus.of(state, clock.instant());
        serverShape.setStatus(shape(status.freshness()));
        boolean fresh = status.freshness() instanceof Freshness.Fresh;
        setShown(live, fresh);
        setShown(stale, !fresh && status.sampleAge().isPresent());
        // A change in a hidden node, and in no other, has JavaFX paint the whole window.
        if (live.isVisible()) {
            live.setText(Durations.format(status.interval()));
        }
        if (stale.isVisible()) {
            stale.setText(Messages.text("shell.old", Durations.ago(status.sampleAge().orElse(Duration.ZERO))));
            Styles.set(stale, Styles.DANGER, status.freshness() instanceof Freshness.Down);
            Styles.set(stale, Styles.WARNING, !(status.freshness() instanceof Freshness.Down));
        }
        lastSample.setText(status.sampleAge().map(Durations::ago).orElse(Units.UNKNOWN));
        roundTrip.setText(status.roundTrip().map(Durations::millis).orElse(Units.UNKNOWN));
        ownCost.setText(status.ownShare().map(Units::percent).orElse(Units.UNKNOWN));
        skipped.setText(Units.count(status.skipped()));
    }

    private static StatusShape.Status shape(Freshness freshness) {
        return switch (freshness) {
            case Freshness.Fresh _ -> StatusShape.Status.OK;
            case Freshness.Loading _ -> StatusShape.Status.UNKNOWN;
            case Freshness.Paused _ -> StatusShape.Status.PAUSED;
            case Freshness.NotAnswering _,Freshness.Refused _ -> StatusShape.Status.WARNING;
            case Freshness.Down _ -> StatusShape.Status.ERROR;
        };
    }

    private static void setShown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
