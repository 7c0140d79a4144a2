package org.howdah.ui.sessions;

import java.util.Map;
import java.util.function.Function;
import org.howdah.analysis.Extra;
import org.howdah.analysis.SessionExtras;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// Columns of what the server is asked for only while they are seen.
final class ExtraColumns {
    /// Which of them needs which answer.
    static final Map<String, Probe<?>> PROBES = Map.of(
            "snapshotAge", SessionTraits.PROBE, "encryption", SessionTraits.PROBE,
            "locks", HeldLocks.PROBE, "temp", TempFiles.PROBE);

    private static final int LONGEST = 32;

    private ExtraColumns() {}

    static LiveColumn<Object, SessionRow, ?> snapshotAge() {
        return number("snapshotAge", Messages.text("sessions.snapshotAge"), 76,
                extras -> extras.traits() instanceof Extra.Known<SessionTraits>(var traits)
                        ? new Extra.Known<>(traits == null ? null : traits.snapshotAge())
                        : other(extras.traits()),
                Units::count).hiddenFrom(9);
    }

    static LiveColumn<Object, SessionRow, ?> encryption() {
        return new LiveColumn<Object, SessionRow, ExtraCell.Content>("encryption", Messages.text("sessions.encryption"),
                78, row -> row instanceof SessionRow.Single it ? encryption(it) : null,
                single(row -> encryption(row).known() ? encryption(row).text() : ""))
                .cells(ExtraCell::new)
                .sortedBy(row -> row instanceof SessionRow.Single it && encryption(it).known()
                        ? encryption(it).text()
                        : null)
                .hiddenFrom(10);
    }

    static LiveColumn<Object, SessionRow, ?> locks() {
        return number("locks", Messages.text("sessions.locks"), 58, SessionExtras::locks, Units::count).hiddenFrom(8);
    }

    static LiveColumn<Object, SessionRow, ?> temp() {
        return number("temp", Messages.text("sessions.temp"), 72, SessionExtras::tempBytes, Units::bytes)
                .hiddenFrom(7);
    }

    private static ExtraCell.Content encryption(SessionRow.Single row) {
        boolean client = !row.facts().isBackground() && !row.facts().parallelWorker();
        return ExtraCell.content(row.facts().extras().traits(), traits -> client ? words(traits) : null);
    }

    private static @Nullable String words(SessionTraits traits) {
        if (Boolean.TRUE.equals(traits.tls())) {
            String version = traits.tlsVersion();
            return version == null ? Messages.text("sessions.encryption.tls") : SafeText.line(version, LONGEST);
        }
        if (Boolean.TRUE.equals(traits.gssEncrypted())) {
            return Messages.text("sessions.encryption.gss");
        }
        return traits.tls() == null ? null : Messages.text("sessions.encryption.none");
    }

    /// The same reason for another value.
    private static <T> Extra<T> other(Extra<?> reason) {
        return switch (reason) {
            case Extra.Known<?> _,Extra.Unread<?> _ -> new Extra.Unread<>();
            case Extra.Hidden<?> _ -> new Extra.Hidden<>();
            case Extra.Refused<?>(var outcome) -> new Extra.Refused<>(outcome);
        };
    }

    /// Copies the number itself.
    private static LiveColumn<Object, SessionRow, ExtraCell.Content> number(String id, String title, double width,
            Function<SessionExtras, Extra<Long>> of, ExtraCell.Words<Long> words) {
        return new LiveColumn<Object, SessionRow, ExtraCell.Content>(id, title, width,
                row -> row instanceof SessionRow.Single it
                        ? ExtraCell.content(of.apply(it.facts().extras()), words)
                        : null,
                single(row -> of.apply(row.facts().extras()).asValue().map(String::valueOf).orElse("")))
                .cells(() -> new ExtraCell(Styles.NUMERIC))
                .sortedBy(row -> row instanceof SessionRow.Single it
                        ? of.apply(it.facts().extras()).asValue().orElse(null)
                        : null)
                .styled(Styles.NUMERIC);
    }

    private static Function<SessionRow, String> single(Function<SessionRow.Single, String> copied) {
        return row -> row instanceof SessionRow.Single it ? copied.apply(it) : "";
    }
}
