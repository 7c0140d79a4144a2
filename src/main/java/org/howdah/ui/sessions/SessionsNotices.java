package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.howdah.analysis.SessionWish;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.PrivilegeNotice;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Zone;

/// What the page says above the table of what the table does not show: that it is paused or old, that sessions hide what
/// they do, that there are too many. Screen thread.
final class SessionsNotices {
    private static final String REPLAY = "replay";

    private final NoticeBar paused;
    private final NoticeBar stale;
    private final NoticeBar masked;
    private final NoticeBar capped;
    private final NoticeBar unrecorded;
    private final Label clock;
    private final SessionsModel model;
    private final SessionsPast past;
    private final Zone zone;

    /// @param pane in which the notices stand
    /// @param clock says of which time the rows are
    SessionsNotices(Pane pane, Label clock, SessionsModel model, SessionsPast past, Zone zone) {
        this.clock = clock;
        this.model = model;
        this.past = past;
        this.zone = zone;
        paused = bar(pane, "pausedNotice");
        stale = bar(pane, "sessionsNotice");
        masked = bar(pane, "maskedNotice");
        capped = bar(pane, "cappedNotice");
        unrecorded = bar(pane, "unrecordedNotice");
        // Without a notice there is no room for one either.
        pane.managedProperty().bind(stale.visibleProperty().or(masked.visibleProperty())
                .or(paused.visibleProperty()).or(capped.visibleProperty()).or(unrecorded.visibleProperty()));
    }

    void show(SessionsSight sight) {
        SessionWish.Chosen chosen = sight.chosen();
        capped.show(chosen.notShown() == 0
                ? Optional.empty()
                : Optional.of(new Notice(StatusShape.Status.WARNING, Messages.text("sessions.capped",
                        Units.count(chosen.sessions().size()), Units.count(chosen.notShown())), null)));
        unrecorded.show(past.missing(sight, zone.get()));
        masked.show(PrivilegeNotice.of(sight.state(), sight.counts()));
        Instant read = model.readAt();
        paused.show(model.isPaused()
                ? Optional.of(new Notice(StatusShape.Status.PAUSED, Messages.text("sessions.frozen",
                        read == null ? Units.UNKNOWN : Times.time(read, zone.get())), null))
                : Optional.empty());
    }

    /// Says how old the rows are, where they are older than they should be.
    ///
    /// @return whether they are
    boolean showFreshness() {
        Optional<Notice> notice = model.readAt() == null
                ? Optional.empty()
                : Notice.of(model.freshness(), model.readAt(), zone.get());
        stale.show(notice);
        Instant serverTime = model.serverTime();
        clock.setText(serverTime == null ? "" : clock(Times.time(serverTime, zone.get()), notice.isPresent()));
        Styles.set(clock, REPLAY, past.isShown());
        return notice.isPresent();
    }

    private String clock(String time, boolean isOld) {
        return past.isShown()
                ? Messages.text("sessions.recordedAt", time)
                : isOld ? Messages.text("sessions.clockThen", time) : Messages.text("sessions.clock", time);
    }

    private static NoticeBar bar(Pane pane, String id) {
        return pane.getChildren().stream().filter(node -> id.equals(node.getId())).map(NoticeBar.class::cast)
                .findFirst().orElseThrow();
    }
}
