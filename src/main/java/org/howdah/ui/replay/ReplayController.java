package org.howdah.ui.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.howdah.model.server.ServerId;
import org.howdah.replay.LandmarkSteps;
import org.howdah.replay.Replay;
import org.howdah.replay.ReplayMoment;
import org.howdah.replay.ReplaySearch;
import org.howdah.replay.SampleSteps;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Segments;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar of a replay with its scrubber: shows where it stands, and hands on what its keys and buttons want.
public final class ReplayController {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PROBLEM = 200;

    private final ReplayPort port;
    private final Replay replay;
    private final ScreenClock screen;
    private final Zone zone;
    private final ObjectProperty<ReplaySpeed> speed = new SimpleObjectProperty<>(ReplaySpeed.USUAL);

    @FXML
    private VBox replayPane;
    @FXML
    private Label replayClock;
    @FXML
    private Label replayDay;
    @FXML
    private Label replayAgo;
    @FXML
    private Button replayPlay;
    @FXML
    private Segments replaySpeeds;
    @FXML
    private Label replayServer;
    @FXML
    private Label replayNow;
    @FXML
    private Button replayToLive;
    @FXML
    private Scrubber scrubber;
    @FXML
    private Label replayNote;

    private ScrubberFeed feed;
    private @Nullable ServerId server;
    private String serverName = "";
    private ReplayMoment moment;
    private Runnable onLive = () -> {};
    private Runnable onCopy = () -> {};
    private Runnable onNothing = () -> {};

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML, and by initialize
    private ReplayController(ReplayPort port, ScreenClock screen, Zone zone) {
        this.port = port;
        this.replay = port.replay();
        this.screen = screen;
        this.zone = zone;
        moment = replay.moment();
    }

    /// Loads the bar.
    ///
    /// @param screen with the clock of now
    /// @param zone by whose clock times are shown
    public static ReplayController load(ReplayPort port, ScreenClock screen, Zone zone) {
        FXMLLoader loader = new FXMLLoader(ReplayController.class.getResource("Replay.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new ReplayController(port, screen, zone));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The bar of the replay cannot be loaded", e);
        }
        return loader.getController();
    }

    @FXML
    void initialize() {
        replaySpeeds.bind(List.of(ReplaySpeed.values()), ReplaySpeed::label, speed);
        speed.subscribe((_, now) -> {
            if (moment.isPlaying()) {
                replay.play(Math.signum(moment.speed()) * now.factor());
            }
        });
        if (port.recording() != null) {
            replayToLive.setText(Messages.text("replay.toEnd"));
        }
        feed = new ScrubberFeed(port, screen, zone, scrubber);
        scrubber.setOnSought(replay::seek);
        scrubber.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                zoom(event.getDeltaY() > 0);
                event.consume();
            }
        });
        scrubber.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Parent root() {
        return replayPane;
    }

    /// What Back to live does.
    public void setOnLive(Runnable action) {
        onLive = action;
    }

    /// What Copy reference does.
    public void setOnCopy(Runnable action) {
        onCopy = action;
    }

    /// Called on the screen thread when there is nothing to step to.
    public void setOnNothing(Runnable action) {
        onNothing = action;
    }

    /// Whose load the scrubber shows; null for none.
    public void look(@Nullable ServerId wanted, String name) {
        server = wanted;
        serverName = name;
        feed.look(wanted);
        show(moment);
    }

    /// What is not replayed on the page that is shown; empty for nothing.
    public void showNote(String words) {
        replayNote.setText(words);
        replayNote.setVisible(!words.isEmpty());
        replayNote.setManaged(!words.isEmpty());
    }

    /// Shows where the replay stands.
    public void show(ReplayMoment now) {
        moment = now;
        Instant time = now.time();
        replayClock.setText(Times.clock(time, zone.get()));
        replayDay.setText(Times.day(time, zone.get()));
        scrubber.show(time, now.recorded());
        boolean plays = now.isPlaying();
        replayPlay.setGraphic(new FontIcon(plays ? Feather.PAUSE : Feather.PLAY));
        String words = plays ? Messages.text("replay.pause") : Messages.text("replay.play");
        if (!words.equals(replayPlay.getAccessibleText())) {
            replayPlay.setAccessibleText(words);
            replayPlay.setTooltip(new Tooltip(words));
        }
        feed.show(time);
        tick();
    }

    /// Lets ages grow.
    public void tick() {
        Instant now = screen.clock().instant();
        replayAgo.setText(ReplayTexts.ago(Duration.between(moment.time(), now)));
        String problem = moment.problem();
        if (problem != null) {
            replayServer.setText(SafeText.line(problem, LONGEST_PROBLEM));
            replayNow.setText("");
        } else if (port.recording() != null) {
            replayServer.setText(Messages.text("replay.ofFile",
                    SafeText.line(port.recording().file(), LONGEST_NAME)));
            replayNow.setText(Messages.text("replay.nothingAsked"));
        } else {
            replayServer.setText(server == null
                    ? Messages.text("replay.goesOn")
                    : Messages.text("replay.recording", SafeText.line(serverName, LONGEST_NAME)));
            replayNow.setText(Messages.text("replay.recordingNow", Times.clock(now, zone.get())));
        }
        feed.grow(moment.time(), now);
    }

    public ReplaySpeed speed() {
        return speed.get();
    }

    /// Plays, or stands.
    public void togglePlay(boolean backwards) {
        if (moment.isPlaying()) {
            replay.pause();
        } else {
            replay.play(backwards ? -speed.get().factor() : speed.get().factor());
        }
    }

    @FXML
    void play() {
        togglePlay(false);
    }

    @FXML
    void back() {
        step(false);
    }

    @FXML
    void forward() {
        step(true);
    }

    @FXML
    void lastEvent() {
        jump(false);
    }

    @FXML
    void nextEvent() {
        jump(true);
    }

    @FXML
    void copyReference() {
        onCopy.run();
    }

    @FXML
    void toLive() {
        onLive.run();
    }

    /// To the next sample, or to the one before.
    public void step(boolean ahead) {
        ServerId of = server;
        if (of == null) {
            replay.step(Duration.ofSeconds(ahead ? 1 : -1));
        } else {
            find(ahead ? SampleSteps.next(port.history(), of) : SampleSteps.previous(port.history(), of));
        }
    }

    /// To the next thing that stands out, or to the one before.
    public void jump(boolean ahead) {
        ServerId of = server;
        if (of != null) {
            find(ahead ? LandmarkSteps.next(port.history(), of) : LandmarkSteps.previous(port.history(), of));
        }
    }

    private void find(ReplaySearch search) {
        replay.find(search, () -> screen.uiThread().execute(onNothing));
    }

    /// Looks at a shorter or a longer stretch.
    void zoom(boolean closer) {
        feed.zoom(closer);
        feed.show(moment.time());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(false);
            case RIGHT -> step(true);
            case PAGE_UP -> replay.step(feed.span().negated());
            case PAGE_DOWN -> replay.step(feed.span());
            case HOME -> replay.seek(scrubber.view().window().from());
            case END -> replay.seek(scrubber.view().window().to().minusMillis(1));
            case UP, PLUS, ADD, EQUALS -> zoom(true);
            case DOWN, MINUS, SUBTRACT -> zoom(false);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
