package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.Comparator;
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
import org.howdah.analysis.BlockingChain;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionMode;
import org.howdah.analysis.SessionSearch;
import org.howdah.analysis.SessionWish;
import org.howdah.model.session.SessionKey;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.range.FilterWords;

/// The Sessions page: hands what its feed brings to the model, what the user does to the model, and the model to the
/// parts of the page.
public final class SessionsController implements Page, SessionsKeys.Actions {
    private static final String REPLAY = "replay";

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
    private SessionsNotices notes;
    private SessionDetails details;
    private SessionsHelp help;
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
        table = new SessionsTable(sessionsTable, SessionColumns.all(this::fold, desk.zone()), model, desk, layout);
        notes = new SessionsNotices(notices, model, past, desk.zone());
        details = new SessionDetails(desk, detailHost);
        tools = new SessionsTools(modeButtons, groupButton, timeButton, this::wish);
        chips = new SessionChips(sessionsChips, filterBar);
        filterBar.setUp(new SessionWords(model::sessions), this::filter);
        filterBar.setText(layout.filter());
        tools.show(model.view().wish());
        sessionsTable.setOnOpen(this::openOrFold);
        sessionsTable.leadKeyProperty().subscribe(key -> {
            if (key instanceof SessionKey session) {
                details.open(session);
            }
        });
        help = new SessionsHelp(sessionsPage);
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
                    desk.time().filterProperty().subscribe(_ -> narrow()));
            askForIdle();
            focusRows();
        }
    }

    @Override
    public void deactivate() {
        narrowing.unsubscribe();
        feed.stop();
        table.leave();
    }

    /// Of those that wait for a lock the one that waits longest, else the first row.
    @Override
    public void showDetail() {
        model.rows().stream()
                .filter(SessionRow.Single.class::isInstance).map(SessionRow.Single.class::cast)
                .min(Comparator.comparing((SessionRow.Single row) -> row.facts().waitsBehind().waits() ? 0 : 1)
                        .thenComparing(SessionRow.ORDER))
                .ifPresent(row -> sessionsTable.select(row.key()));
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
        filterBar.focusField();
        return true;
    }

    @Override
    public Map<String, String> look() {
        Map<String, String> words = new TreeMap<>(SessionsLayout.words(model.view().wish()));
        words.put(SessionsLayout.FILTER, filterBar.text());
        return words;
    }

    @Override
    public void look(Map<String, String> words) {
        filterBar.setText(words.getOrDefault(SessionsLayout.FILTER, ""));
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
        askForIdle();
        showRows(false);
    }

    @Override
    public void togglePause() {
        model.pause(!model.isPaused());
        showRows(true);
    }

    @Override
    public boolean back() {
        if (filterBar.isFocusWithin() || (!filterBar.text().equals(SessionChips.NOT_IDLE) && !filterBar.isEmpty())) {
            filterBar.setText(SessionChips.NOT_IDLE);
            focusRows();
            return true;
        }
        if (details.isOpen()) {
            details.close();
            focusRows();
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

    /// Goes to the root of what holds the chosen session up.
    @Override
    public void showBlockers() {
        SessionKey shown = details.shown();
        SessionsSight sight = model.sight();
        if (shown != null && sight != null) {
            BlockingChain.of(sight.state(), sight.facts(), shown.pid()).stream().findFirst()
                    .map(BlockingChain.Step::facts).ifPresent(root -> {
                        details.open(root.key());
                        sessionsTable.select(root.key());
                    });
        }
    }

    @Override
    public void help() {
        help.open(table.columns());
    }

    /// Of a row with nothing below it the row that it stands below is meant.
    @Override
    public void foldChosen(boolean fold) {
        Object key = sessionsTable.leadKeyProperty().get();
        model.foldOf(key).ifPresent(folding -> {
            if (model.view().folded().contains(folding) != fold) {
                fold(folding);
                if (fold && !folding.equals(key)) {
                    sessionsTable.select(folding);
                }
            }
        });
    }

    private void openOrFold(SessionRow row) {
        if (row.key() instanceof SessionKey session) {
            details.open(session);
        } else {
            fold(row.key());
        }
    }

    private void fold(Object key) {
        model.look(model.view().toggled(key));
        showRows(false);
    }

    private void filter(String text) {
        if (SessionSearch.parse(text) instanceof SessionSearch.Result.Understood(var search)) {
            layout.keepFilter(text);
            model.look(model.view().with(model.view().wish()
                    .withSearch(search.narrowedBy(desk.time().filterProperty().get()))));
            askForIdle();
            showRows(false);
        }
        chips.refresh();
    }

    private void narrow() {
        FilterWords.show(filterTrail, desk.time(), FilterWords::name);
        filter(filterBar.text());
    }

    private void receive(SessionsSight sight) {
        model.update(sight, desk.screen().clock().instant());
        showRows(past.isNext(model.readAt()));
        Object again = past.takeWanted();
        if (again != null) {
            sessionsTable.select(again);
        }
    }

    /// The past is not frozen: it stands by itself.
    private void turn() {
        past.turn(sessionsTable.leadKeyProperty().get());
        Styles.set(sessionsClock, REPLAY, past.isShown());
        if (past.isShown() && model.isPaused()) {
            togglePause();
        }
    }

    private void tick() {
        model.tick(desk.screen().clock().instant());
        showFreshness();
    }

    /// @param marked whether rows that come and go are news; not where the user looks in another way
    private void showRows(boolean marked) {
        SessionsSight sight = model.sight();
        if (sight == null) {
            return;
        }
        table.show(sight, marked);
        details.update(sight);
        SessionCounts counts = sight.counts();
        if (counts != null) {
            chips.show(counts);
        }
        SessionWish.Chosen chosen = sight.chosen();
        filterBar.showCount(counts == null
                ? ""
                : Messages.text("sessions.count", Units.count(chosen.matching()), Units.count(chosen.total())));
        notes.show(sight);
        showFreshness();
    }

    private void showFreshness() {
        boolean stale = notes.showFreshness();
        sessionsTable.pseudoClassStateChanged(Styles.STALE, stale);
        Instant serverTime = model.serverTime();
        String time = serverTime == null ? "" : Times.time(serverTime, desk.zone().get());
        sessionsClock.setText(time.isEmpty()
                ? ""
                : past.isShown()
                        ? Messages.text("sessions.recordedAt", time)
                        : stale ? Messages.text("sessions.clockThen", time) : Messages.text("sessions.clock", time));
        boolean focused = sessionsTable.isFocused() || sessionsEmpty.isFocused();
        SessionsPanel.show(sessionsEmpty, model);
        sessionsTable.setVisible(!sessionsEmpty.isVisible());
        if (focused) {
            focusRows();
        }
    }

    /// What is hidden loses the keyboard, and with it the page would lose its keys.
    private void focusRows() {
        (sessionsEmpty.isVisible() ? sessionsEmpty : sessionsTable).requestFocus();
    }

    private void askForIdle() {
        feed.wantIdle(model.view().wish().looksAtIdle());
    }
}
