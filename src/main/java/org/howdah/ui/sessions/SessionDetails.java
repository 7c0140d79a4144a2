package org.howdah.ui.sessions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.howdah.analysis.BlockingChain;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// The pane at the right: the session that was opened last, and those that are pinned, each a click away. A pinned one
/// stays when another is opened. Screen thread.
final class SessionDetails implements SessionDetailController.Actions {
    private final SessionDesk desk;
    private final VBox host;
    private final FlowPane strip = new FlowPane();
    private final SessionDetailController view;
    private final Map<SessionKey, SessionWatch.Seen> seen = new LinkedHashMap<>();
    private final Map<SessionKey, SessionWatch> watches = new LinkedHashMap<>();
    private final List<SessionKey> pinned = new ArrayList<>();
    private final List<DetailWindow> windows = new ArrayList<>();
    private Runnable onPane = () -> {};
    private @Nullable SessionKey shown;
    private @Nullable SessionsSight sight;

    /// @param host takes the pane
    SessionDetails(SessionDesk desk, VBox host) {
        this.desk = desk;
        this.host = host;
        view = SessionDetailController.load(this, desk);
        strip.setId("pinned");
        strip.getStyleClass().add("pinned");
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        host.getChildren().setAll(strip, view.root());
        showPane();
    }

    /// Told when the pane opens or closes.
    void setOnPane(Runnable told) {
        onPane = told;
    }

    boolean isOpen() {
        return shown != null;
    }

    @Nullable
    SessionKey shown() {
        return shown;
    }

    /// Goes to the root of what holds the shown session up.
    ///
    /// @return its key; nothing where no session is shown, or it waits for none
    Optional<SessionKey> openRoot() {
        SessionKey present = shown;
        SessionsSight newest = sight;
        if (present == null || newest == null) {
            return Optional.empty();
        }
        Optional<SessionKey> root = BlockingChain.of(newest.state(), newest.facts(), present.pid()).stream().findFirst()
                .map(BlockingChain.Step::facts).map(SessionFacts::key);
        root.ifPresent(this::open);
        return root;
    }

    /// Takes what the sessions are now.
    void update(SessionsSight newest) {
        sight = newest;
        List.copyOf(watches.values()).forEach(watch -> watch.update(newest.state(), newest.facts()));
    }

    @Override
    public void open(SessionKey session) {
        SessionsSight present = sight;
        if (session.equals(shown) || present == null) {
            return;
        }
        SessionWatch watch = watches.computeIfAbsent(session,
                key -> new SessionWatch(desk, key, latest -> seen(key, latest)));
        if (!watch.update(present.state(), present.facts())) {
            watches.remove(session);
            return;
        }
        SessionKey before = shown;
        shown = session;
        forget(before);
        showPane();
    }

    /// Closes what is shown; of several pinned ones the one before comes into sight.
    @Override
    public void close() {
        SessionKey before = shown;
        if (before != null) {
            pinned.remove(before);
            shown = pinned.isEmpty() ? null : pinned.getLast();
            forget(before);
            showPane();
        }
    }

    @Override
    public void pin() {
        SessionKey present = shown;
        if (present != null && !pinned.remove(present)) {
            pinned.add(present);
        }
        showPane();
    }

    @Override
    public void tearOff() {
        SessionKey present = shown;
        SessionsSight newest = sight;
        if (present != null && newest != null && host.getScene() != null) {
            windows.removeIf(window -> !window.isShowing());
            windows.add(DetailWindow.open(desk, present, newest, host.getScene(), this));
            close();
        }
    }

    void copyQuery() {
        if (isOpen()) {
            view.copyQuery();
        }
    }

    void wrap() {
        if (isOpen()) {
            view.wrap();
        }
    }

    /// The windows that were torn off and are still open.
    List<DetailWindow> windows() {
        windows.removeIf(window -> !window.isShowing());
        return windows;
    }

    private void seen(SessionKey key, SessionWatch.Seen latest) {
        seen.put(key, latest);
        if (key.equals(shown)) {
            view.show(latest);
        }
    }

    private void forget(@Nullable SessionKey session) {
        if (session != null && !pinned.contains(session) && !session.equals(shown)) {
            SessionWatch watch = watches.remove(session);
            seen.remove(session);
            if (watch != null) {
                watch.close();
            }
        }
    }

    private void showPane() {
        SessionKey present = shown;
        boolean wasOpen = host.isVisible();
        Styles.setShown(host, present != null);
        if (wasOpen != host.isVisible()) {
            onPane.run();
        }
        SessionWatch.Seen latest = present == null ? null : seen.get(present);
        if (latest != null) {
            view.show(latest);
            view.showPinned(present != null && pinned.contains(present));
        }
        strip.getChildren().setAll(pinned.stream().map(this::tab).toList());
        strip.setVisible(!pinned.isEmpty());
        strip.setManaged(!pinned.isEmpty());
    }

    private ToggleButton tab(SessionKey session) {
        ToggleButton tab = new ToggleButton(Integer.toString(session.pid()));
        tab.getStyleClass().setAll("chip", "filter-chip", "mono");
        tab.setSelected(session.equals(shown));
        tab.setAccessibleText(Messages.text("detail.pinned", Integer.toString(session.pid())));
        tab.setOnAction(_ -> {
            open(session);
            showPane();
        });
        return tab;
    }
}
