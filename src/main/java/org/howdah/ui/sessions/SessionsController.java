package org.howdah.ui.sessions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.howdah.analysis.SessionMode;
import org.howdah.analysis.SessionWish;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.WholeText;

/// The Sessions page: hands what its feed brings to the model, what the user does to the model, and the model to the
/// parts of the page.
public final class SessionsController implements Page, SessionsKeys.Actions {
    private final SessionDesk desk;
    private final SessionsLayout layout;
    private final SessionsModel model;
    private final SessionsFeed feed;
    private final SessionsPast past;

    @FXML
    private StackPane sessionsPage;
    @FXML
    private Label sessionsClock;
    @FXML
    private HBox modeButtons;
    @FXML
    private FilterBar filterBar;
    @FXML
    private FilterTrail filterTrail;
    @FXML
    private MenuButton groupButton;
    @FXML
    private Button timeButton;
    @FXML
    private Button columnsButton;
    @FXML
    private Pane sessionsChips;
    @FXML
    private VBox notices;
    @FXML
    private LiveTable<Object, SessionRow> sessionsTable;
    @FXML
    private EmptyPanel sessionsEmpty;
    @FXML
    private VBox detailHost;

    private SessionsTable table;
    private SessionsTools tools;
    private SessionChips chips;
    private SessionsFace face;
    private SessionsFolds folds;
    private SessionsSearch search;
    private SessionDetails details;
    private Subscription narrowing = Subscription.EMPTY;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    SessionsController(SessionDesk desk, PreferencesAccess preferences) {
        this.desk = desk;
        layout = new SessionsLayout(preferences);
        model = new SessionsModel(layout.wish());
        past = new SessionsPast(desk.time());
        feed = new SessionsFeed(desk, model, this::receive, this::tick);
    }

    @FXML
    void initialize() {
        folds = new SessionsFolds(model, sessionsTable, () -> face.showRows(false));
        table = new SessionsTable(sessionsTable, folds::toggle, model, desk, layout);
        table.setOnSeen(this::ask);
        details = new SessionDetails(desk, detailHost);
        tools = new SessionsTools(modeButtons, groupButton, timeButton, this::wish);
        chips = new SessionChips(sessionsChips, filterBar);
        face = new SessionsFace(model, table, sessionsEmpty, details, chips,
                new SessionsNotices(notices, sessionsClock, model, past, desk.zone()));
        search = new SessionsSearch(filterBar, filterTrail, model, layout, desk.time(), () -> {
            ask();
            face.showRows(false);
        }, chips::refresh);
        tools.show(model.view().wish());
        sessionsTable.setOnOpen(this::openOrFold);
        sessionsTable.leadKeyProperty().subscribe(key -> {
            if (key instanceof SessionKey session) {
                details.open(session);
            }
        });
        WholeText.of(sessionsClock);
        new SessionsKeys(this).install(sessionsPage);
    }

    @FXML
    void chooseColumns() {
        table.choose(columnsButton);
    }

    @Override
    public Parent root() {
        return sessionsPage;
    }

    @Override
    public void activate() {
        if (feed.start()) {
            narrowing = Subscription.combine(
                    desk.time().replayedProperty().subscribe(_ -> turn()),
                    search.follow());
            ask();
            face.focusRows();
        }
    }

    @Override
    public void deactivate() {
        narrowing.unsubscribe();
        feed.stop();
        table.leave();
    }

    @Override
    public void showDetail() {
        model.longestWaiting().ifPresent(row -> sessionsTable.select(row.key()));
    }

    @Override
    public boolean isPaneOpen() {
        return details.isOpen();
    }

    @Override
    public void setOnPane(Runnable told) {
        details.setOnPane(told);
    }

    @Override
    public void select(SessionKey session) {
        sessionsTable.select(session);
        details.open(session);
    }

    @Override
    public boolean focusFilter() {
        search.focus();
        return true;
    }

    @Override
    public Map<String, String> look() {
        Map<String, String> words = new TreeMap<>(SessionsLayout.words(model.view().wish()));
        words.put(SessionsLayout.FILTER, search.text());
        return words;
    }

    @Override
    public void look(Map<String, String> words) {
        search.setText(words.getOrDefault(SessionsLayout.FILTER, ""));
        wish(wish -> SessionsLayout.wish(words, wish));
    }

    @Override
    public List<PageKey> keys() {
        return SessionsKeys.keys();
    }

    @Override
    public List<PageAction> actions() {
        return SessionsKeys.actions(this, sessionsTable.copies());
    }

    @Override
    public void wish(UnaryOperator<SessionWish> change) {
        SessionWish before = model.view().wish();
        SessionWish wish = change.apply(before);
        model.look(model.view().with(wish));
        if (wish.duration() != before.duration()) {
            table.lookAt(wish.duration());
        }
        layout.keep(wish);
        tools.show(wish);
        if (wish.mode() != SessionMode.ALL) {
            chips.spareIdle();
        }
        ask();
        face.showRows(false);
    }

    @Override
    public void togglePause() {
        model.pause(!model.isPaused());
        face.showRows(true);
    }

    @Override
    public boolean back() {
        if (search.back()) {
            face.focusRows();
            return true;
        }
        if (details.isOpen()) {
            details.close();
            face.focusRows();
            return true;
        }
        return false;
    }

    @Override
    public void wrapQuery() {
        details.wrap();
    }

    @Override
    public void copyQuery() {
        details.copyQuery();
    }

    @Override
    public void showBlockers() {
        details.openRoot().ifPresent(sessionsTable::select);
    }

    @Override
    public HelpSheet.Words help() {
        return SessionsHelp.words(table.columns());
    }

    @Override
    public void foldChosen(boolean fold) {
        folds.foldChosen(fold);
    }

    private void openOrFold(SessionRow row) {
        if (row.key() instanceof SessionKey session) {
            details.open(session);
        } else {
            folds.toggle(row.key());
        }
    }

    private void receive(SessionsSight sight) {
        model.update(sight, desk.screen().clock().instant());
        face.showRows(past.isNext(model.readAt()));
        Object again = past.takeWanted();
        if (again != null) {
            sessionsTable.select(again);
        }
    }

    /// The past is not frozen: it stands by itself.
    private void turn() {
        past.turn(sessionsTable.leadKeyProperty().get());
        face.showFreshness();
        if (past.isShown() && model.isPaused()) {
            togglePause();
        }
    }

    private void tick() {
        model.tick(desk.screen().clock().instant());
        face.showFreshness();
    }

    private void ask() {
        feed.look(new SessionLook(model.view().wish().looksAtIdle(), table.probes()));
    }
}
