package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.howdah.analysis.BlockingChain.Step;
import org.howdah.analysis.ChainLock;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionLock;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// How the locks of a session and the chain that it waits in are copied: all of them, with the server's own words. Screen
/// thread.
final class DetailCopies {
    private static final List<TableText.Column> LOCKS = List.of(
            new TableText.Column(Messages.text("detail.copied.granted"), false),
            new TableText.Column(Messages.text("detail.copied.mode"), false),
            new TableText.Column(Messages.text("detail.copied.type"), false),
            new TableText.Column(Messages.text("detail.copied.object"), false),
            new TableText.Column(Messages.text("detail.copied.fastpath"), false),
            new TableText.Column(Messages.text("detail.copied.since"), false));
    private static final List<TableText.Column> CHAIN = List.of(
            new TableText.Column(Messages.text("sessions.pid"), true),
            new TableText.Column(Messages.text("sessions.user"), false),
            new TableText.Column(Messages.text("sessions.application"), false),
            new TableText.Column(Messages.text("sessions.state"), false),
            new TableText.Column(Messages.text("detail.copied.waited"), true),
            new TableText.Column(Messages.text("detail.copied.part"), false),
            new TableText.Column(Messages.text("detail.copied.mode"), false),
            new TableText.Column(Messages.text("detail.copied.object"), false),
            new TableText.Column(Messages.text("sessions.query"), false));
    private static final int LONGEST_NAME = 60;

    private final SessionDesk desk;
    private SessionWatch.@Nullable Seen seen;

    /// @param locks shows the locks, and can have the keyboard from now on
    /// @param chain shows the chain; its links have the keyboard
    DetailCopies(SessionDesk desk, Node locks, Node chain) {
        this.desk = desk;
        locks.setFocusTraversable(true);
        locks.setAccessibleText(Messages.text("detail.locks"));
        locks.setOnMousePressed(_ -> locks.requestFocus());
        Copies.of(locks, Copies.Source.of(LOCKS, this::locks, () -> caption(Messages.text("detail.locks"))));
        Copies.of(chain, Copies.Source.of(CHAIN, this::chain, () -> caption(Messages.text("detail.chain"))));
    }

    void show(SessionWatch.Seen newest) {
        seen = newest;
    }

    private TableText.Caption caption(String what) {
        SessionWatch.Seen known = seen;
        String pid = known == null ? "" : Integer.toString(known.detail().key().pid());
        Instant read = known == null ? null : known.detail().serverTime();
        return new TableText.Caption(Messages.text("detail.copied.title", what, pid,
                SafeText.line(desk.fleet().state(desk.server()).name(), LONGEST_NAME)),
                read == null ? desk.screen().clock().instant() : read);
    }

    private List<List<String>> locks() {
        SessionWatch.Seen known = seen;
        return known == null || known.inspection() == null
                || !(known.inspection().locks() instanceof SampleOutcome.Read<SessionLock>(var locks))
                        ? List.of()
                        : locks.stream().map(DetailCopies::lock).toList();
    }

    private static List<String> lock(SessionLock lock) {
        return List.of(Boolean.toString(lock.granted()), lock.mode(), lock.type(),
                Objects.requireNonNullElse(lock.object(), ""), Boolean.toString(lock.fastpath()),
                Objects.toString(lock.waitStart(), ""));
    }

    private List<List<String>> chain() {
        SessionWatch.Seen known = seen;
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; known != null && at < known.detail().chain().size(); at++) {
            rows.add(step(known.detail().chain().get(at),
                    at < known.chainLocks().size() ? known.chainLocks().get(at) : null, known.detail().serverTime()));
        }
        return rows;
    }

    private static List<String> step(Step step, @Nullable ChainLock lock, @Nullable Instant now) {
        Session session = step.facts() == null ? null : step.facts().session();
        Instant since = step.waitingSince();
        return List.of(Integer.toString(step.pid()),
                session == null ? "" : SessionRow.orEmpty(session.usename()),
                session == null ? "" : SessionRow.orEmpty(session.applicationName()),
                step.facts() == null ? "" : StateWords.word(step.facts().activity()),
                since == null || now == null ? "" : Double.toString(Duration.between(since, now).toMillis() / 1e3),
                lock == null ? "" : part(lock.part()), lock == null ? "" : lock.mode(),
                lock == null ? "" : SessionRow.orEmpty(lock.object()),
                session == null ? "" : SessionRow.orEmpty(session.query()));
    }

    private static String part(ChainLock.Part part) {
        return switch (part) {
            case HOLDS -> Messages.text("detail.copied.holds");
            case AHEAD -> Messages.text("detail.copied.ahead");
            case WANTS -> Messages.text("detail.copied.wants");
        };
    }
}
