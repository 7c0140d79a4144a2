package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionEncryption;
import org.howdah.model.session.SessionInspection;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.control.Zone;
import org.jspecify.annotations.Nullable;

/// What a session is, line by line, at the foot of its detail.
public final class SessionFactsController {
    private static final int MOST_PIDS = 12;

    @FXML
    private Label detailState;
    @FXML
    private Label detailWait;
    @FXML
    private Label detailBlocks;
    @FXML
    private Label detailDatabase;
    @FXML
    private Label detailClient;
    @FXML
    private Label detailEncryption;
    @FXML
    private Label detailBackend;
    @FXML
    private Label detailWorkers;
    @FXML
    private Label detailSince;
    @FXML
    private Label detailTransactionId;
    @FXML
    private Label detailSnapshot;

    private final Region waitSquare = new Region();
    private final Zone zone;

    /// The fields are filled by FXML.
    @SuppressWarnings("NullAway.Init")
    SessionFactsController(Zone zone) {
        this.zone = zone;
    }

    @FXML
    void initialize() {
        Stream.of(detailWait, detailDatabase, detailClient, detailEncryption, detailBackend, detailWorkers)
                .forEach(WholeText::of);
    }

    void show(SessionDetail detail, @Nullable SessionInspection inspection) {
        SessionRow.Single row = detail.row();
        Session session = row.session();
        detailState.setText(StateWords.word(row.facts().activity()));
        showWait(row.waiting());
        int blocks = row.facts().blocks();
        detailBlocks.setText(blocks == 0 ? Units.UNKNOWN : Units.count(blocks));
        Styles.set(detailBlocks, Styles.DANGER, blocks > 1);
        detailEncryption.setText(inspection == null
                ? Messages.text("detail.asking")
                : encryption(inspection.encryption()));
        detailDatabase.setText(DetailWords.safe(session.datname()));
        detailClient.setText(client(session));
        detailBackend.setText(backend(row));
        detailWorkers.setText(detail.workers().isEmpty() ? Units.UNKNOWN : pids(detail.workers()));
        Instant start = session.backendStart();
        detailSince.setText(start == null ? Units.UNKNOWN : Times.dateAndTime(start, zone.get()));
        detailTransactionId.setText(number(session.backendXid()));
        detailSnapshot.setText(number(session.backendXmin()));
    }

    private void showWait(Wait wait) {
        if (wait.waitClass() != null) {
            WaitCell.colour(waitSquare, wait.waitClass());
        }
        detailWait.setGraphic(wait.text().isEmpty() ? null : waitSquare);
        detailWait.setText(DetailWords.safe(wait.text()));
    }

    private static String encryption(SampleOutcome<SessionEncryption> outcome) {
        if (!(outcome instanceof SampleOutcome.Read<SessionEncryption>(var read))) {
            return SafeText.line(Notice.message(outcome), DetailWords.LONGEST);
        }
        if (read.isEmpty()) {
            return Units.UNKNOWN;
        }
        SessionEncryption known = read.getFirst();
        if (known.tls()) {
            return SafeText.line(Stream.of(known.version(), known.cipher(), known.clientName())
                    .filter(each -> each != null && !each.isEmpty()).collect(Collectors.joining(", ")),
                    DetailWords.LONGEST);
        }
        return Boolean.TRUE.equals(known.gssEncrypted())
                ? Messages.text("detail.gss")
                : Messages.text("detail.notEncrypted");
    }

    private static String pids(List<Integer> pids) {
        String listed = pids.stream().limit(MOST_PIDS).map(String::valueOf).collect(Collectors.joining(", "));
        return pids.size() > MOST_PIDS ? listed + ", …" : listed;
    }

    private static String client(Session session) {
        Integer port = session.clientPort();
        String address = session.clientAddr();
        if (address == null) {
            return port != null && port == -1 ? Messages.text("detail.socket") : Units.UNKNOWN;
        }
        String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
        return SafeText.line(port == null ? host : host + ":" + port, DetailWords.LONGEST);
    }

    private static String backend(SessionRow.Single row) {
        String type = DetailWords.safe(row.session().backendType());
        Integer leader = row.facts().leader();
        return leader == null ? type : Messages.text("detail.workerOf", type, Integer.toString(leader));
    }

    private static String number(@Nullable Long value) {
        return value == null ? Units.UNKNOWN : Long.toString(value);
    }
}
