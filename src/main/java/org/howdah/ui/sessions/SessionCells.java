package org.howdah.ui.sessions;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.howdah.analysis.SessionActivity;
import org.howdah.model.session.SessionKey;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// The cells that only this table has.
final class SessionCells {
    private static final int LONGEST = 128;

    private SessionCells() {}

    /// What a session does, as shape and word.
    static final class StateCell extends LiveCell<SessionKey, SessionRow, SessionActivity> {
        private final Region shape = new Region();

        @Override
        protected void show(SessionActivity activity) {
            Styles.replace(shape, Styles.SESSION_SHAPE, StateWords.shape(activity));
            setText(StateWords.word(activity));
            setGraphic(shape);
            Styles.set(this, Styles.WARNING, activity == SessionActivity.IDLE_IN_TRANSACTION);
            Styles.set(this, Styles.DANGER, activity == SessionActivity.ABORTED);
            Styles.set(this, Styles.STRONG, activity == SessionActivity.ABORTED);
            Styles.set(this, Styles.MUTED, activity == SessionActivity.HIDDEN || activity == SessionActivity.BACKGROUND
                    || activity == SessionActivity.IDLE);
        }
    }

    /// A client's name for itself, or, muted, the server's name for its own process.
    static final class ApplicationCell extends LiveCell<SessionKey, SessionRow, SessionRow.Application> {
        @Override
        protected void show(SessionRow.Application application) {
            boolean unknown = application.name().isEmpty();
            setText(unknown ? Units.UNKNOWN : SafeText.line(application.name(), LONGEST));
            Styles.set(this, Styles.MUTED, application.byProcess());
            Styles.set(this, Styles.UNKNOWN_VALUE, unknown);
        }
    }

    /// How many sessions it waits for; three dots while that is being read.
    static final class BlockersCell extends LiveCell<SessionKey, SessionRow, SessionRow.Blockers> {
        BlockersCell() {
            getStyleClass().addAll(Styles.NUMERIC, Styles.ACCENT);
        }

        @Override
        protected void show(SessionRow.Blockers blockers) {
            Integer count = blockers.count();
            setText(count == null ? Messages.text("sessions.unread") : blockers.waits() ? Units.count(count) : null);
        }
    }

    /// How many sessions wait behind it, as a badge.
    static final class BlocksCell extends LiveCell<SessionKey, SessionRow, Integer> {
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
