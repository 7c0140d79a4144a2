package org.howdah.ui.sessions;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.StatementText;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.SqlText;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// The statement in the detail of a session: laid out or as it was sent, and, where the server has cut it, completed from
/// pg_stat_statements.
public final class SessionQueryController {
    @FXML
    private VBox detailQuery;
    @FXML
    private ToggleButton detailFormatted;
    @FXML
    private ToggleButton detailAsSent;
    @FXML
    private SqlText detailSql;
    @FXML
    private Label detailCut;
    @FXML
    private Label detailQueryId;

    /// The fields are filled by FXML.
    @SuppressWarnings("NullAway.Init")
    SessionQueryController() {}

    @FXML
    void initialize() {
        ToggleGroup layout = new ToggleGroup();
        layout.getToggles().setAll(detailFormatted, detailAsSent);
        layout.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                layout.selectToggle(before);
            } else {
                detailSql.setLaidOut(chosen == detailFormatted);
            }
        });
        layout.selectToggle(detailFormatted);
        WholeText.of(detailCut);
    }

    @FXML
    void copyQuery() {
        detailSql.copy();
    }

    @FXML
    void wrap() {
        detailSql.setWrapped(!detailSql.isWrapped());
    }

    /// @param querySize at which the server cuts, in bytes; null where it is not known
    void show(Session session, @Nullable Integer querySize, @Nullable SessionInspection inspection) {
        String query = SessionRow.orEmpty(session.query());
        SampleOutcome<StatementText> told = inspection == null ? null : inspection.text();
        String whole = session.queryTruncated() && told instanceof SampleOutcome.Read<StatementText>(var texts)
                && !texts.isEmpty() ? texts.getFirst().text() : null;
        Styles.setShown(detailQuery, !query.isEmpty());
        detailSql.setSql(whole == null ? query : whole);
        Styles.setShown(detailCut, session.queryTruncated());
        detailCut.setText(whole != null
                ? Messages.text("detail.completed")
                : cut(querySize, inspection == null ? "" : reason(session, told)));
        Styles.setShown(detailQueryId, session.queryId() != null);
        detailQueryId.setText(Messages.text("detail.queryId", String.valueOf(session.queryId())));
    }

    private static String cut(@Nullable Integer querySize, String reason) {
        String cut = querySize == null
                ? Messages.text("detail.cut")
                : Messages.text("detail.cutAt", Units.bytes(querySize));
        return reason.isEmpty() ? cut : Messages.text("detail.cut.because", cut, reason);
    }

    /// Why the rest of the text cannot be had.
    private static String reason(Session session, @Nullable SampleOutcome<StatementText> told) {
        if (told == null) {
            return session.queryId() == null ? Messages.text("detail.cut.noIdentifier") : "";
        }
        return told instanceof SampleOutcome.Read<StatementText>
                ? Messages.text("detail.cut.notKept")
                : SafeText.line(Notice.message(told), DetailWords.LONGEST);
    }
}
