package org.howdah.ui.sessions;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.session.SessionKey;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;
import org.howdah.ui.fx.LatestValue;

/// A session in a window of its own, which follows it whatever page the console shows. It looks as the console does, and
/// ends with it. Screen thread.
final class DetailWindow implements SessionDetailController.Actions {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 760;
    private static final int LONGEST = 60;
    private static final PseudoClass REPLAY = PseudoClass.getPseudoClass("replay");

    private final SessionDetails pane;
    private final Stage stage = new Stage();

    private DetailWindow(SessionDetails pane) {
        this.pane = pane;
    }

    /// @param console whose looks the window takes, also when they change
    static DetailWindow open(SessionDesk desk, SessionKey session, SessionsSight sight, Scene console,
            SessionDetails pane) {
        DetailWindow window = new DetailWindow(pane);
        window.show(desk, session, sight, console);
        return window;
    }

    boolean isShowing() {
        return stage.isShowing();
    }

    Stage stage() {
        return stage;
    }

    private void show(SessionDesk desk, SessionKey session, SessionsSight sight, Scene console) {
        SessionDetailController view = SessionDetailController.load(this, desk);
        view.inWindow();
        SessionWatch watch = new SessionWatch(desk, session, view::show);
        watch.update(sight.state(), sight.facts());
        LatestValue<ServerState> bridge = new LatestValue<>(desk.screen().uiThread(),
                state -> watch.update(state, SessionFacts.of(state)));
        StateSource.Subscription subscription = desk.fleet().subscribe(desk.server(), bridge::set);
        StackPane root = new StackPane(view.root());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        root.getStyleClass().setAll(console.getRoot().getStyleClass());
        scene.userAgentStylesheetProperty().bind(console.userAgentStylesheetProperty());
        javafx.beans.binding.Bindings.bindContent(scene.getStylesheets(), console.getStylesheets());
        javafx.beans.binding.Bindings.bindContent(root.getStyleClass(), console.getRoot().getStyleClass());
        root.styleProperty().bind(console.getRoot().styleProperty());
        scene.setOnKeyPressed(event -> {
            // As on the page that it was torn off.
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            } else if (event.getCode() == KeyCode.Y && !SessionsKeys.isModified(event)) {
                view.copyQuery();
            } else if (event.getCode() == KeyCode.V && !SessionsKeys.isModified(event)) {
                view.wrap();
            }
        });
        stage.initOwner(console.getWindow());
        stage.setScene(scene);
        String title = Messages.text("detail.window", Integer.toString(session.pid()),
                SafeText.line(sight.state().name(), LONGEST));
        Subscription turning = desk.time().replayedProperty().subscribe(then -> {
            view.root().pseudoClassStateChanged(REPLAY, then != null);
            stage.setTitle(then == null
                    ? title
                    : Messages.text("replay.title", Times.dateAndTime(then, desk.zone().get()), title));
        });
        stage.setOnHidden(_ -> {
            turning.unsubscribe();
            subscription.close();
            bridge.close();
            watch.close();
        });
        stage.show();
    }

    @Override
    public void close() {
        stage.close();
    }

    @Override
    public void pin() {
        // it stays as it is
    }

    @Override
    public void tearOff() {
        // it is
    }

    @Override
    public void open(SessionKey session) {
        pane.open(session);
    }
}
