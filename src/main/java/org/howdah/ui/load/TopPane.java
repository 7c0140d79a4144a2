package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.instance.WaitEventText;
import org.howdah.text.Units;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Segments;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.control.WrapRow;
import org.howdah.ui.control.Zone;
import org.howdah.ui.range.Asker;
import org.howdah.ui.range.Span;
import org.howdah.ui.range.TableTitles;
import org.jspecify.annotations.Nullable;

/// What made most load of what is chosen, by one of several dimensions. Screen thread.
final class TopPane extends VBox {
    private static final int MOST = 100;
    /// While time goes on, a list is asked for again no sooner than so many times what its last answer took.
    private static final int REST = 10;
    private static final Duration LEAST = Duration.ofMillis(900);
    /// Of its length a stretch that follows now moves on by less than this part in a second.
    private static final int A_LITTLE = 20;

    /// What a tab shows.
    enum Tab {
        STATEMENTS(LoadDimension.STATEMENT), WAIT_EVENTS(LoadDimension.WAIT_EVENT), RAW(null), SESSIONS(
                LoadDimension.SESSION), USERS(LoadDimension.USER), CLIENTS(LoadDimension.CLIENT), APPLICATIONS(
                        LoadDimension.APPLICATION), DATABASES(LoadDimension.DATABASE);

        /// Null for raw samples.
        private final @Nullable LoadDimension dimension;

        Tab(@Nullable LoadDimension dimension) {
            this.dimension = dimension;
        }

        String title() {
            return switch (this) {
                case STATEMENTS -> Messages.text("load.tab.statements");
                case WAIT_EVENTS -> Messages.text("load.tab.waitEvents");
                case RAW -> Messages.text("load.tab.raw");
                case SESSIONS -> Messages.text("load.tab.sessions");
                case USERS -> Messages.text("load.tab.users");
                case CLIENTS -> Messages.text("load.tab.clients");
                case APPLICATIONS -> Messages.text("load.tab.applications");
                case DATABASES -> Messages.text("load.tab.databases");
            };
        }
    }

    /// What a row does when it is opened.
    interface Actions {
        void open(TopRow row);

        /// Another list than this has come, from which names can be learnt.
        void learn(TopList list);
    }

    private final LoadDesk desk;
    private final Actions actions;
    private final boolean narrow;
    private final WaitMeanings meanings;
    private final Asker asker;
    private final ObjectProperty<Tab> tab;
    private final Label count = new Label();
    private final StackPane body = new StackPane();
    private final EmptyPanel waiting = new EmptyPanel();
    private final StringProperty nothing = new SimpleStringProperty("");
    private final Map<Tab, LiveTable<String, TopRow>> tables = new EnumMap<>(Tab.class);
    private final LiveTable<String, RawSample> raw = new LiveTable<>();
    private @Nullable LoadQuestion shown;
    private boolean brushed;
    private Duration took = Duration.ZERO;
    private Instant askedAt = Instant.EPOCH;

    /// @param id of its nodes begin with it
    /// @param tabs of which the first is shown first
    TopPane(LoadDesk desk, String id, List<Tab> tabs, boolean narrow, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        this.narrow = narrow;
        meanings = new WaitMeanings(() -> desk.fleet().state(desk.server()).rows(WaitEventText.PROBE));
        asker = new Asker(desk.past(), desk.screen().uiThread());
        tab = new SimpleObjectProperty<>(tabs.getFirst());
        setId(id);
        getStyleClass().addAll("card", "top-pane");
        Label title = new Label(Messages.text("load.top"));
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        Segments segments = new Segments();
        segments.setId(id + "Tab");
        segments.getStyleClass().add("small-segments");
        segments.bind(tabs, Tab::title, tab);
        count.setId(id + "Count");
        count.getStyleClass().add(Styles.CAPTION);
        count.setMinWidth(0);
        WholeText.of(count);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        WrapRow header = new WrapRow();
        header.getChildren().addAll(title, segments, space, count);
        header.getStyleClass().add("card-header");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        raw.setId(id + "Raw");
        raw.setAccessibleText(Tab.RAW.title());
        raw.setUp(RawSample::key, RawSample.ORDER, RawColumns.all(desk.zone()));
        raw.setMarking(false);
        raw.setPlaceholder(empty());
        raw.copies().setTitle(() -> title(Tab.RAW));
        raw.setOnOpen(row -> desk.onSession().accept(row.session().key()));
        tab.subscribe(this::showTab);
    }

    /// Of all its tabs, those that were opened and the others.
    static List<TableColumnBase<?, ?>> columns(Zone zone) {
        List<TableColumnBase<?, ?>> all = new ArrayList<>();
        for (Tab each : Tab.values()) {
            all.addAll(each.dimension == null
                    ? RawColumns.all(zone)
                    : TopColumns.of(each.dimension, false, zone, new WaitMeanings(List::of)));
        }
        return all;
    }

    void open() {
        asker.open();
    }

    void close() {
        asker.close();
    }

    private void showTab(Tab chosen) {
        body.getChildren().setAll(chosen.dimension == null
                ? raw
                : tables.computeIfAbsent(chosen, each -> table(each, chosen.dimension)), waiting);
        LoadQuestion before = shown;
        shown = null;
        if (before != null) {
            ask(before.range(), before.filter(), brushed);
        }
    }

    private LiveTable<String, TopRow> table(Tab of, LoadDimension dimension) {
        LiveTable<String, TopRow> table = new LiveTable<>();
        table.setId(getId() + "-" + of.name().toLowerCase(Locale.ROOT));
        table.setAccessibleText(of.title());
        table.setUp(TopRow::value, TopRow.ORDER, TopColumns.of(dimension, narrow, desk.zone(), meanings));
        table.setMarking(false);
        table.getColumns().stream().filter(column -> TopColumns.AVERAGE.equals(column.getId()))
                .forEach(table.getSortOrder()::add);
        table.setOnOpen(actions::open);
        table.setPlaceholder(empty());
        table.copies().setTitle(() -> title(of));
        return table;
    }

    /// Of what was asked for last.
    private String title(Tab of) {
        LoadQuestion question = shown;
        return question == null
                ? TableTitles.of(of.title(), desk.fleet(), desk.server())
                : TableTitles.of(of.title(), desk.fleet(), desk.server(), question.range(), question.filter());
    }

    /// For ranges in which nobody was at work; before the first answer nothing is claimed.
    private Label empty() {
        Label empty = new Label();
        empty.getStyleClass().add(Styles.MUTED);
        empty.textProperty().bind(nothing);
        return empty;
    }

    /// Says that the first answer is awaited.
    void showLoading() {
        if (nothing.get().isEmpty()) {
            waiting.showLoading(Messages.text("load.loading"));
        }
    }

    /// @param sampled whether anything was: who was not looked at may have been at work
    private void answered(boolean sampled) {
        waiting.hide();
        nothing.set(sampled ? Messages.text("load.topNothing") : Messages.text("load.nothing"));
    }

    /// The table that is shown; null for that of raw samples.
    @Nullable
    LiveTable<String, TopRow> shownTable() {
        return tables.get(tab.get());
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// Asks for what is chosen, unless it is known.
    ///
    /// @param isBrushed whether it is a part of what the chart shows
    void ask(TimeRange range, LoadFilter filter, boolean isBrushed) {
        LoadDimension dimension = tab.get().dimension;
        LoadQuestion question = new LoadQuestion(desk.server(),
                dimension == null ? LoadDimension.SESSION : dimension, range, filter);
        brushed = isBrushed;
        Instant asked = desk.screen().clock().instant();
        Duration rest = took.multipliedBy(REST);
        boolean rests = Duration.between(askedAt, asked).compareTo(rest.compareTo(LEAST) < 0 ? LEAST : rest) < 0;
        boolean isOver = range.to().plus(Duration.ofSeconds(10)).isBefore(desk.now());
        if ((question.equals(shown) && isOver) || (isTheSame(question) && rests)) {
            return;
        }
        shown = question;
        askedAt = asked;
        if (dimension == null) {
            asker.<List<RawSample>>ask(queries -> RawSample.read(queries, desk.server(), range, filter),
                    rows -> showRaw(rows, asked), _ -> waiting.hide());
        } else {
            asker.<TopList>ask(queries -> queries.top(question, MOST), list -> show(list, asked), _ -> waiting.hide());
        }
    }

    /// Whether only time has gone on.
    private boolean isTheSame(LoadQuestion question) {
        LoadQuestion before = shown;
        return before != null && before.dimension() == question.dimension() && before.filter().equals(question.filter())
                && (before.range().equals(question.range()) || hasMovedOn(before.range(), question.range()));
    }

    /// Whether a stretch is the other one a little later; a jump of the same length is none of these.
    private boolean hasMovedOn(TimeRange before, TimeRange now) {
        Duration by = Duration.between(before.from(), now.from()).abs();
        return !brushed && desk.time().span() instanceof Span.Live && before.length().equals(now.length())
                && by.compareTo(now.length().dividedBy(A_LITTLE)) <= 0;
    }

    private void show(TopList list, Instant asked) {
        took = Duration.between(asked, desk.screen().clock().instant());
        LiveTable<String, TopRow> table = shownTable();
        if (table != null && list.dimension() == tab.get().dimension) {
            actions.learn(list);
            answered(list.samples() > 0);
            table.show(TopRow.of(list), desk.now());
            List<TopEntry> entries = list.entries();
            count.setText((entries.size() < MOST
                    ? Units.count(entries.size())
                    : Messages.text("load.first100", Units.count(MOST)))
                    + (brushed && !narrow ? " · " + Messages.text("load.inBrush") : ""));
        }
    }

    private void showRaw(List<RawSample> rows, Instant asked) {
        took = Duration.between(asked, desk.screen().clock().instant());
        answered(true);
        raw.show(rows, desk.now());
        count.setText(rows.size() < RawSample.MOST
                ? Units.count(rows.size())
                : Messages.text("load.firstRows", Units.count(RawSample.MOST)));
    }
}
