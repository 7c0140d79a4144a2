package org.howdah.ui.sessions;

import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionFacts;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// The cells that only this table has.
final class SessionCells {
    private static final int LONGEST = 128;
    private static final String AUTOVACUUM_WORKER = "autovacuum worker";
    private static final String AUTOVACUUM = "autovacuum";

    private SessionCells() {}

    /// Whether something stands below a row, and whether it is hidden.
    enum Fold {
        NONE, OPEN, FOLDED
    }

    /// The beginning of a row: whose it is, where in the tree it stands.
    ///
    /// @param text a pid, or a heading's title
    /// @param depth 1 below a leader
    /// @param heading whether it is a heading, which goes on over the columns behind it
    record Lead(String text, int depth, Fold fold, boolean heading) {}

    /// A pid in its place in the tree, or a heading's title. A click on its mark folds and unfolds.
    static final class LeadCell extends LiveCell<Object, SessionRow, Lead> {
        private static final double MARK = 18;

        private final Region mark = new Region();
        private final Label title = new Label();

        LeadCell(Consumer<Object> onFold) {
            getStyleClass().addAll(Styles.MONO, "lead");
            title.getStyleClass().add("group-title");
            title.setMnemonicParsing(false);
            // JavaFX clips each cell; a heading's title goes on over the empty cells behind it.
            clipProperty().subscribe(clip -> {
                if (clip != null) {
                    setClip(null);
                }
            });
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                Lead lead = getItem();
                if (lead != null && lead.fold() != Fold.NONE && event.getButton() == MouseButton.PRIMARY
                        && event.getX() < MARK && getTableRow() != null && getTableRow().getItem() != null) {
                    onFold.accept(getTableRow().getItem().key());
                    event.consume();
                }
            });
        }

        @Override
        protected void show(Lead lead) {
            Styles.replace(mark, "fold-mark", lead.fold() == Fold.FOLDED ? "folded" : "open");
            if (lead.heading()) {
                title.setGraphic(mark);
                title.setText(SafeText.line(lead.text(), LONGEST));
                title.setMinWidth(room());
                title.setMaxWidth(room());
                title.setPrefWidth(room());
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setText(null);
                setGraphic(title);
            } else {
                setContentDisplay(ContentDisplay.LEFT);
                setText(lead.depth() > 0 ? "└ " + lead.text() : lead.text());
                setGraphic(lead.fold() == Fold.NONE ? null : mark);
            }
            Styles.set(this, "foldable", lead.fold() != Fold.NONE && !lead.heading());
        }

        @Override
        protected boolean showsMore(Lead lead) {
            return lead.heading();
        }

        /// Up to the first column in which a heading says something.
        private double room() {
            double room = 0;
            for (TableColumn<?, ?> column : getTableView().getVisibleLeafColumns()) {
                if (SessionColumns.STATE.equals(column.getId())) {
                    break;
                }
                room += column.getWidth();
            }
            return Math.max(0, room - MARK);
        }
    }

    /// What a session does, as shape and word; of a heading how many are active.
    ///
    /// @param active of a heading; -1 for a session
    record Doing(SessionActivity activity, int active) {}

    static final class StateCell extends LiveCell<Object, SessionRow, Doing> {
        private final Region shape = new Region();

        @Override
        protected void show(Doing doing) {
            SessionActivity activity = doing.activity();
            if (doing.active() >= 0) {
                setText(Messages.text("sessions.group.active", Units.count(doing.active())));
                setGraphic(null);
            } else {
                Styles.replace(shape, Styles.SESSION_SHAPE, StateWords.shape(activity));
                setText(StateWords.word(activity));
                setGraphic(shape);
            }
            Styles.set(this, Styles.WARNING, activity == SessionActivity.IDLE_IN_TRANSACTION && doing.active() < 0);
            Styles.set(this, Styles.DANGER, activity == SessionActivity.ABORTED && doing.active() < 0);
            Styles.set(this, Styles.STRONG, activity == SessionActivity.ABORTED && doing.active() < 0);
            Styles.set(this, Styles.MUTED, doing.active() == 0
                    || (doing.active() < 0 && (activity == SessionActivity.HIDDEN
                            || activity == SessionActivity.BACKGROUND || activity == SessionActivity.IDLE)));
        }
    }

    /// A client's name for itself, or, muted, the server's name for its own process.
    static final class ApplicationCell extends LiveCell<Object, SessionRow, SessionRow.Application> {
        @Override
        protected void show(SessionRow.Application application) {
            boolean unknown = application.name().isEmpty();
            // Its column has room for a name of an application, and the parallel workers are not meant by one word.
            String name = application.byProcess() && application.name().equals(AUTOVACUUM_WORKER)
                    ? AUTOVACUUM
                    : application.name();
            setText(unknown ? Units.UNKNOWN : SafeText.line(name, LONGEST));
            Styles.set(this, Styles.MUTED, application.byProcess());
            Styles.set(this, Styles.UNKNOWN_VALUE, unknown);
        }
    }

    /// How many sessions it waits for; three dots while that is being read.
    static final class BlockersCell extends LiveCell<Object, SessionRow, SessionFacts.Blockers> {
        BlockersCell() {
            getStyleClass().addAll(Styles.NUMERIC, Styles.ACCENT);
        }

        @Override
        protected void show(SessionFacts.Blockers blockers) {
            Integer count = blockers.count();
            setText(count == null ? Messages.text("sessions.unread") : blockers.waits() ? Units.count(count) : null);
        }
    }

    /// How many sessions wait behind it, as a badge.
    static final class BlocksCell extends LiveCell<Object, SessionRow, Integer> {
        private final Label tag = new Label();

        BlocksCell() {
            getStyleClass().addAll(Styles.NUMERIC);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            tag.getStyleClass().add(Styles.TAG);
            tag.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void show(Integer count) {
            tag.setText(Units.count(count));
            Styles.set(tag, Styles.DANGER, count > 1);
            setGraphic(count > 0 ? tag : null);
        }
    }
}
