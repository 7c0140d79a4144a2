package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.howdah.analysis.Freshness;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Environment;
import org.howdah.text.Durations;
import org.howdah.ui.control.Environments;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// What the upper edge of the window says about the server whose page is shown.
public final class ServerFactsController {
    @FXML
    private HBox serverFacts;
    @FXML
    private Label serverEnvironment;
    @FXML
    private Region versionRule;
    @FXML
    private Label serverVersion;
    @FXML
    private Label serverRole;
    @FXML
    private Label live;
    @FXML
    private Label stale;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ServerFactsController() {}

    void hide() {
        Styles.setShown(serverFacts, false);
    }

    void show(ServerState state, Environment environment) {
        Styles.setShown(serverFacts, true);
        Styles.setShown(serverEnvironment, environment != Environment.NONE);
        serverEnvironment.setText(Environments.tag(environment));
        Styles.set(serverEnvironment, Styles.DANGER, environment == Environment.PRODUCTION);
        Capabilities capabilities = state.capabilities();
        versionRule.setVisible(capabilities != null && environment != Environment.NONE);
        serverVersion.setText(capabilities == null
                ? ""
                : Messages.text("shell.version", capabilities.version().toString()));
        serverRole.setText(capabilities == null
                ? ""
                : capabilities.inRecovery() ? Messages.text("shell.standby") : Messages.text("shell.primary"));
    }

    /// Of a past second there is nothing live, and nothing that grows old.
    void showPast() {
        Styles.setShown(live, false);
        Styles.setShown(stale, false);
        Styles.set(serverEnvironment, Styles.DANGER, false);
    }

    void tick(ServerState state, Instant now) {
        ServerStatus status = ServerStatus.of(state, now);
        boolean fresh = status.freshness() instanceof Freshness.Fresh;
        Styles.setShown(live, fresh);
        Styles.setShown(stale, !fresh && status.sampleAge().isPresent());
        // A change in a hidden node, and in no other, has JavaFX paint the whole window.
        if (live.isVisible()) {
            live.setText(Durations.format(status.interval()));
        }
        if (stale.isVisible()) {
            stale.setText(Messages.text("shell.old", Durations.age(status.sampleAge().orElse(Duration.ZERO))));
            Styles.set(stale, Styles.DANGER, status.freshness() instanceof Freshness.Down);
            Styles.set(stale, Styles.WARNING, !(status.freshness() instanceof Freshness.Down));
        }
    }
}
