package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.howdah.analysis.SessionDuration;
import org.howdah.model.sample.Probe;
import org.howdah.model.server.DurationLimits;
import org.howdah.settings.TableLayout;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.ui.control.ColumnChooser;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TableArrangement;

/// The table of the page: its rows, its columns as the user has arranged them, and what stands over a copy of it. Screen
/// thread.
final class SessionsTable {
    private static final int LONGEST_NAME = 60;

    private final LiveTable<Object, SessionRow> table;
    private final List<LiveColumn<Object, SessionRow, ?>> columns;
    private final TableArrangement<Object, SessionRow> arrangement;
    private final SessionsModel model;
    private final SessionDesk desk;
    private DurationLimits limits = DurationLimits.USUAL;

    /// @param onFold called with the key of a row whose rows below are to be hidden or shown
    SessionsTable(LiveTable<Object, SessionRow> table, Consumer<Object> onFold, SessionsModel model, SessionDesk desk,
            SessionsLayout layout) {
        this.table = table;
        columns = SessionColumns.all(onFold, desk.zone(), () -> limits);
        this.model = model;
        this.desk = desk;
        table.setUp(SessionRow::key, SessionRow.ORDER, columns);
        table.setParent(SessionRow::parent);
        table.setSteady(SessionRow::isSteady);
        table.setRowStyle(row -> row instanceof SessionRow.Heading ? "session-group" : null);
        table.copies().setCaption(this::caption);
        arrangement = new TableArrangement<>(table, SessionColumns.USUALLY_HIDDEN, layout::keepTable);
        SessionDuration duration = model.view().wish().duration();
        arrangement.apply(layout.table(), order(duration));
        arrangement.showAnyway(Set.of(SessionColumns.of(duration)));
    }

    List<LiveColumn<Object, SessionRow, ?>> columns() {
        return columns;
    }

    /// What the server is asked for only because a column of it is seen.
    Set<Probe<?>> probes() {
        return columns.stream().filter(column -> column.isVisible() && !arrangement.hidden().contains(column.getId()))
                .map(column -> ExtraColumns.PROBES.get(column.getId())).filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Told when other columns may be seen than before.
    void setOnSeen(Runnable told) {
        columns.stream().filter(column -> ExtraColumns.PROBES.containsKey(column.getId()))
                .forEach(column -> column.visibleProperty().addListener(_ -> told.run()));
    }

    /// The time that is looked at is seen, whatever the user has hidden, and decides the order of who has not chosen
    /// another.
    void lookAt(SessionDuration duration) {
        arrangement.showAnyway(Set.of(SessionColumns.of(duration)));
        arrangement.setUsualSort(order(duration));
    }

    void choose(Node owner) {
        ColumnChooser.show(owner, Messages.text("sessions.columns"), columns, SessionColumns.ALWAYS,
                arrangement.hidden(), arrangement::hide);
    }

    /// @param marked whether rows that come and go are news; not where the user looks in another way
    void show(SessionsSight sight, boolean marked) {
        Instant read = model.readAt();
        limits = desk.limits();
        table.setMarking(marked);
        table.show(sight.rows(), read == null ? desk.screen().clock().instant() : read);
        table.setMarking(true);
    }

    /// Whether what it shows is old.
    void setStale(boolean stale) {
        table.pseudoClassStateChanged(Styles.STALE, stale);
    }

    void setVisible(boolean visible) {
        table.setVisible(visible);
    }

    /// Whether it has the keyboard, or gets it when the user comes back to the window: a node of a window without the
    /// keyboard says that it is not focused.
    boolean isFocusOwner() {
        return table.getScene() != null && table.getScene().getFocusOwner() == table;
    }

    void focus() {
        table.requestFocus();
    }

    /// What was arranged is kept at the latest when the page is left.
    void leave() {
        arrangement.flush();
    }

    /// By state, and of one state the longest first.
    private static List<TableLayout.Sort> order(SessionDuration duration) {
        return List.of(new TableLayout.Sort(SessionColumns.STATE, false),
                new TableLayout.Sort(SessionColumns.of(duration), true));
    }

    private TableText.Caption caption() {
        SessionsSight sight = model.sight();
        Instant read = model.readAt();
        return new TableText.Caption(Messages.text("table.of", Messages.text("sessions.title"),
                sight == null ? "" : SafeText.line(sight.state().name(), LONGEST_NAME)),
                read == null ? desk.screen().clock().instant() : read);
    }
}
