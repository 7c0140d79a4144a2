package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.BlockingChain;
import org.howdah.analysis.SessionCounts;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionSearch;
import org.howdah.analysis.SessionWish;
import org.howdah.model.sample.StateSource;
import org.howdah.model.session.SessionKey;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Chip;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.LatestValue;
import org.jspecify.annotations.Nullable;

/// The Sessions page: subscribes while it is shown, and hands each state to its model and the model to its nodes.
public final class SessionsController implements Page, SessionsKeys.Actions {
    private static final int LONGEST_NAME = 60;
    private static final String REPLAY = "replay";

    private final SessionDesk desk;
    private final SessionsLayout layout;
    private final SessionsModel model;
    private final SessionsPast past;
    private final List<LiveColumn<Object, SessionRow, ?>> columns;

    @FXML
    private StackPane sessionsPage;
    @FXML
    private Label sessionsClock;
    @FXML
    private HBox modeButtons;
    @FXML
    private FilterBar filterBar;
    @FXML
    private MenuButton groupButton;
    @FXML
    private Button timeButton;
    @FXML
    private Button columnsButton;
    @FXML
    private Chip activeChip;
    @FXML
    private Chip idleInTransactionChip;
    @FXML
    private Chip abortedChip;
    @FXML
    private Chip idleChip;
    @FXML
    private Chip disabledChip;
    @FXML
    private Chip waitingChip;
    @FXML
    private Chip blockedChip;
    @FXML
    private Chip parallelChip;
    @FXML
    private Chip hiddenChip;
    @FXML
    private VBox notices;
    @FXML
    private NoticeBar pausedNotice;
    @FXML
    private NoticeBar sessionsNotice;
    @FXML
    private NoticeBar maskedNotice;
    @FXML
    private NoticeBar cappedNotice;
    @FXML
    private NoticeBar unrecordedNotice;
    @FXML
    private LiveTable<Object, SessionRow> sessionsTable;
    @FXML
    private EmptyPanel sessionsEmpty;
    @FXML
    private VBox detailHost;

    private SessionsTools tools;
    private SessionChips wordChips;
    private SessionDetails details;
    private SessionsHelp help;
    private StateSource.@Nullable Subscription subscription;
    private @Nullable LatestValue<SessionsSight> bridge;
    private Heartbeat.@Nullable Beat beat;
    private boolean wantsIdle;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    SessionsController(SessionDesk desk, PreferencesAccess preferences) {
        this.desk = desk;
        columns = SessionColumns.all(this::fold, desk.zone());
        layout = new SessionsLayout(preferences, columns.stream().map(TableColumn::getId).toList());
        model = new SessionsModel(layout.wish());
        past = new SessionsPast(desk.time());
    }

    @FXML
    void initialize() {
        sessionsTable.setUp(SessionRow::key, SessionRow.ORDER, columns);
        sessionsTable.setParent(SessionRow::parent);
        sessionsTable.setRowStyle(row -> row instanceof SessionRow.Heading ? "session-group" : null);
        sessionsTable.copies().setCaption(this::caption);
        // Without a notice there is no room for one either.
        notices.managedProperty().bind(sessionsNotice.visibleProperty().or(maskedNotice.visibleProperty())
                .or(pausedNotice.visibleProperty()).or(cappedNotice.visibleProperty())
                .or(unrecordedNotice.visibleProperty()));
        details = new SessionDetails(desk, detailHost, _ -> {});
        tools = new SessionsTools(modeButtons, groupButton, timeButton, this::wish);
        wordChips = new SessionChips(filterBar);
        wordChips.add(activeChip, "state:active");
        wordChips.add(idleInTransactionChip, "state:idle-in-tx");
        wordChips.add(abortedChip, "state:aborted");
        wordChips.add(idleChip, SessionChips.IDLE);
        wordChips.add(disabledChip, "state:disabled");
        wordChips.add(waitingChip, "state:waiting");
        wordChips.add(blockedChip, "state:blocked");
        wordChips.add(parallelChip, "state:worker");
        wordChips.add(hiddenChip, "state:hidden");
        filterBar.setUp(new SessionWords(model::sessions), this::filter);
        filterBar.setText(layout.filter());
        showHidden();
        sortBy(model.view().wish().duration());
        tools.show(model.view().wish());
        sessionsTable.setOnOpen(this::openOrFold);
        sessionsTable.leadKeyProperty().subscribe(key -> {
            if (key instanceof SessionKey session) {
                details.open(session);
            }
        });
        desk.time().replayedProperty().subscribe(this::turn);
        help = new SessionsHelp(sessionsPage);
        new SessionsKeys(this).install(sessionsPage);
    }

    @FXML
    void chooseColumns() {
        SessionColumnChooser.show(columnsButton, columns, layout.hidden(), hidden -> {
            layout.hide(hidden);
            showHidden();
        });
    }

    @Override
    public Parent root() {
        return sessionsPage;
    }

    @Override
    public void activate() {
        if (subscription == null) {
            LatestValue<SessionsSight> newBridge = new LatestValue<>(desk.screen().uiThread(), this::receive);
            bridge = newBridge;
            receive(model.sightOf(desk.fleet().state(desk.server())));
            subscription = desk.fleet().subscribe(desk.server(), state -> newBridge.set(model.sightOf(state)));
            beat = desk.screen().heartbeat().start(() -> {
                model.tick(desk.screen().clock().instant());
                showFreshness();
            });
            askForIdle();
            sessionsTable.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (bridge != null) {
            bridge.close();
        }
        if (beat != null) {
            beat.stop();
        }
        if (wantsIdle) {
            wantsIdle = false;
            desk.access().wantIdle(desk.server(), false);
        }
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
            showHidden();
            resort(before.duration(), wish.duration());
        }
        layout.keep(wish);
        tools.show(wish);
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
            sessionsTable.requestFocus();
            return true;
        }
        if (details.isOpen()) {
            details.close();
            sessionsTable.requestFocus();
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
        help.open(columns);
    }

    @Override
    public void foldChosen(boolean fold) {
        Object key = sessionsTable.leadKeyProperty().get();
        if (key != null && model.view().folded().contains(key) != fold) {
            fold(key);
        }
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
            model.look(model.view().with(model.view().wish().withSearch(search)));
            askForIdle();
            showRows(false);
        }
        wordChips.refresh();
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

    /// @param marked whether rows that come and go are news; not where the user looks in another way
    private void showRows(boolean marked) {
        SessionsSight sight = model.sight();
        if (sight == null) {
            return;
        }
        Instant read = model.readAt();
        sessionsTable.setMarking(marked);
        sessionsTable.show(sight.rows(), read == null ? desk.screen().clock().instant() : read);
        sessionsTable.setMarking(true);
        details.update(sight);
        Instant serverTime = model.serverTime();
        sessionsClock.setText(serverTime == null ? "" : past.clock(serverTime, desk.zone().get()));
        SessionCounts counts = sight.counts();
        if (counts != null) {
            showCounts(counts);
        }
        SessionWish.Chosen chosen = sight.chosen();
        filterBar.showCount(counts == null
                ? ""
                : Messages.text("sessions.count", Units.count(chosen.matching()), Units.count(chosen.total())));
        cappedNotice.show(chosen.notShown() == 0
                ? Optional.empty()
                : Optional.of(new Notice(StatusShape.Status.WARNING, Messages.text("sessions.capped",
                        Units.count(chosen.sessions().size()), Units.count(chosen.notShown())), null)));
        unrecordedNotice.show(past.missing(sight, desk.zone().get()));
        maskedNotice.show(PrivilegeNotice.of(sight.state(), counts));
        pausedNotice.show(model.isPaused()
                ? Optional.of(new Notice(StatusShape.Status.PAUSED, Messages.text("sessions.frozen",
                        read == null ? Units.UNKNOWN : Times.time(read, desk.zone().get())), null))
                : Optional.empty());
        showFreshness();
    }

    private void showCounts(SessionCounts counts) {
        activeChip.setCount(counts.active());
        idleInTransactionChip.setCount(counts.idleInTransaction());
        abortedChip.setCount(counts.aborted());
        idleChip.setCount(counts.idle());
        disabledChip.setCount(counts.disabled());
        waitingChip.setCount(counts.waiting());
        blockedChip.setCount(counts.blocked());
        parallelChip.setCount(counts.parallelWorkers());
        hiddenChip.setCount(counts.masked());
    }

    private void showFreshness() {
        boolean read = model.readAt() != null;
        Optional<Notice> notice = read
                ? Notice.of(model.freshness(), model.readAt(), desk.zone().get())
                : Optional.empty();
        sessionsNotice.show(notice);
        sessionsTable.pseudoClassStateChanged(Styles.STALE, notice.isPresent());
        SessionsPanel.show(sessionsEmpty, model);
        sessionsTable.setVisible(!sessionsEmpty.isVisible());
    }

    private void askForIdle() {
        boolean wanted = model.view().wish().looksAtIdle();
        if (wanted != wantsIdle && subscription != null) {
            wantsIdle = wanted;
            desk.access().wantIdle(desk.server(), wanted);
        }
    }

    /// The time that is looked at is seen, whatever the user has hidden.
    private void showHidden() {
        Set<String> hidden = new HashSet<>(layout.hidden());
        hidden.remove(SessionColumns.of(model.view().wish().duration()));
        sessionsTable.setUnwantedColumns(hidden);
    }

    /// By state, and of one state the longest first.
    private void sortBy(SessionDuration duration) {
        List<TableColumn<org.howdah.ui.control.LiveRow<Object, SessionRow>, ?>> order = new ArrayList<>();
        for (String id : List.of(SessionColumns.STATE, SessionColumns.of(duration))) {
            columns.stream().filter(column -> id.equals(column.getId())).forEach(order::add);
        }
        order.getLast().setSortType(TableColumn.SortType.DESCENDING);
        sessionsTable.getSortOrder().setAll(order);
    }

    /// Who sorted by something else goes on to do so.
    private void resort(SessionDuration before, SessionDuration now) {
        List<String> sorted = sessionsTable.getSortOrder().stream().map(TableColumn::getId).toList();
        if (sorted.equals(List.of(SessionColumns.STATE, SessionColumns.of(before)))) {
            sortBy(now);
        }
    }

    private TableText.Caption caption() {
        SessionsSight sight = model.sight();
        Instant read = model.readAt();
        return new TableText.Caption(Messages.text("sessions.caption",
                sight == null ? "" : SafeText.line(sight.state().name(), LONGEST_NAME)),
                read == null ? desk.screen().clock().instant() : read);
    }
}
