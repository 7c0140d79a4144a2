package org.howdah.ui.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.howdah.analysis.Finding;
import org.howdah.analysis.SessionCounts;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.PrivilegeNotice;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.range.Asker;
import org.howdah.ui.range.Span;
import org.howdah.ui.range.TableTitles;
import org.jspecify.annotations.Nullable;

/// The Episodes page: searches while it is shown, and leads to what it has found.
public final class EpisodesController implements Page {
    /// What is new stands out soon enough.
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final EpisodesDesk desk;

    @FXML
    private StackPane episodesPage;
    @FXML
    private Label episodesSubtitle;
    @FXML
    private FlowPane kindChips;
    @FXML
    private Button showEpisode;
    @FXML
    private Button explainEpisode;
    @FXML
    private NoticeBar episodesNotice;
    @FXML
    private NoticeBar maskedEpisodes;
    @FXML
    private LiveTable<String, EpisodeRow> episodesTable;
    @FXML
    private EmptyPanel episodesEmpty;

    private KindChips chips;
    private @Nullable Asker asker;
    private Heartbeat.@Nullable Beat beat;
    private Subscription listening = Subscription.EMPTY;
    private Instant askedAt = Instant.EPOCH;
    private @Nullable List<Finding> found;
    private Finding.@Nullable Kind chosen;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    EpisodesController(EpisodesDesk desk) {
        this.desk = desk;
    }

    @FXML
    void initialize() {
        WholeText.of(episodesSubtitle);
        chips = new KindChips(kindChips, kind -> {
            chosen = kind == null ? null : kind.kind();
            show();
        });
        episodesTable.setUp(EpisodeRow::key, EpisodeRow.ORDER, EpisodeColumns.all(desk.zone(), this::open));
        episodesTable.setMarking(false);
        episodesTable.setOnOpen(this::open);
        episodesTable.copies().setTitle(() -> TableTitles.of(Messages.text("episodes.title"), desk.fleet(),
                desk.server(), desk.time().range(desk.now())));
        episodesTable.leadKeyProperty().subscribe(_ -> enable());
        episodesPage.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.E && !event.isShortcutDown() && !event.isAltDown()) {
                explainChosen();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && chosen != null) {
                chosen = null;
                show();
                event.consume();
            }
        });
        enable();
    }

    @Override
    public Parent root() {
        return episodesPage;
    }

    @Override
    public void activate() {
        if (asker == null) {
            asker = new Asker(desk.past(), desk.screen().uiThread());
            listening = Subscription.combine(
                    desk.time().spanProperty().subscribe(_ -> search()),
                    desk.time().replayedProperty().subscribe(_ -> search()));
            beat = desk.screen().heartbeat().start(this::tick);
            if (found == null) {
                loading();
                search();
            }
        }
    }

    /// Says that the answer is still to come.
    void loading() {
        episodesEmpty.showLoading(Messages.text("episodes.loading"));
    }

    @Override
    public void deactivate() {
        listening.unsubscribe();
        if (asker != null) {
            asker.close();
            asker = null;
        }
        if (beat != null) {
            beat.stop();
        }
    }

    private void tick() {
        boolean moves = desk.time().span() instanceof Span.Live;
        if (moves && Duration.between(askedAt, desk.now()).abs().compareTo(EVERY) >= 0) {
            search();
        }
    }

    private void search() {
        Asker known = asker;
        if (known != null) {
            askedAt = desk.now();
            TimeRange range = desk.time().range(askedAt);
            known.<List<Finding>>ask(
                    queries -> new EpisodeSearch(queries, desk.server(), desk.interval()).in(range), this::take,
                    sentence -> {
                        episodesNotice.show(
                                Optional.of(new Notice(StatusShape.Status.WARNING, sentence, null)));
                        if (found == null) {
                            episodesEmpty.hide();
                        }
                    });
        }
    }

    private void take(List<Finding> findings) {
        found = findings;
        episodesNotice.show(Optional.empty());
        show();
    }

    private void show() {
        List<Finding> all = found;
        if (all == null) {
            return;
        }
        ServerState state = desk.fleet().state(desk.server());
        maskedEpisodes.show(PrivilegeNotice.of(state,
                state.latest(Session.PROBE).map(_ -> SessionCounts.of(state)).orElse(null)));
        chips.show(all, chosen);
        List<EpisodeRow> rows = all.stream().filter(each -> chosen == null || each.kind() == chosen)
                .map(EpisodeRow::new).toList();
        episodesTable.show(rows, desk.now());
        episodesSubtitle.setText(Messages.count("episodes.subtitle", all.size()));
        if (all.isEmpty()) {
            episodesEmpty.show(new EmptyPanel.Content(EmptyPanel.Sign.GOOD, Messages.text("episodes.none"),
                    Messages.text("episodes.noneHow"), null));
        } else {
            episodesEmpty.hide();
        }
        enable();
    }

    private void enable() {
        boolean any = episodesTable.leadKeyProperty().get() != null;
        showEpisode.setDisable(!any);
        explainEpisode.setDisable(!any);
    }

    /// Chooses the newest.
    void selectFirst() {
        if (!episodesTable.getItems().isEmpty()) {
            episodesTable.select(episodesTable.getItems().getFirst().key());
        }
    }

    private @Nullable EpisodeRow chosenRow() {
        List<EpisodeRow> rows = episodesTable.selectedRows();
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private void open(EpisodeRow row) {
        desk.time().show(new Span.Fixed(row.shown()));
        desk.onLoad().run();
    }

    @FXML
    void showChosen() {
        EpisodeRow row = chosenRow();
        if (row != null) {
            open(row);
        }
    }

    @FXML
    void explainChosen() {
        EpisodeRow row = chosenRow();
        if (row != null) {
            desk.onExplain().accept(row.finding().range());
        }
    }

    @Override
    public HelpSheet.Words help() {
        return new HelpSheet.Words(Messages.text("episodes.title"), Messages.text("episodes.help.what"),
                HelpSheet.Line.of(episodesTable.getColumns()));
    }

    @Override
    public List<PageKey> keys() {
        return List.of(new PageKey("Enter", Messages.text("episodes.keys.show")),
                new PageKey("E", Messages.text("episodes.keys.explain")),
                new PageKey("Ctrl+E", Messages.text("table.export")));
    }

    @Override
    public List<PageAction> actions() {
        if (chosenRow() == null) {
            return List.of();
        }
        return List.of(
                new PageAction("show-episode", Messages.text("episodes.keys.show"), "Enter", this::showChosen),
                new PageAction("explain-episode", Messages.text("episodes.keys.explain"), "E", this::explainChosen));
    }
}
