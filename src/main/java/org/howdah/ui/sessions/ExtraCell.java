package org.howdah.ui.sessions;

import org.howdah.analysis.Extra;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// What is asked only while somebody looks: its value, or in one word why there is none, and the reason in full under the
/// mouse.
final class ExtraCell extends LiveCell<Object, SessionRow, ExtraCell.Content> {
    private static final int LONGEST = 240;

    private @Nullable String reason;

    /// What a cell shows.
    ///
    /// @param text safe
    /// @param reason why it is no value, safe; null for a value
    record Content(String text, boolean known, @Nullable String reason) {}

    ExtraCell(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
    }

    /// Makes a value's words.
    interface Words<T> {
        /// Null where the server says that there is none.
        @Nullable
        String of(T value);
    }

    static <T> Content content(Extra<T> extra, Words<T> words) {
        return switch (extra) {
            case Extra.Known<T>(var value) when value == null || words.of(value) == null ->
                new Content(Units.UNKNOWN, false, null);
            case Extra.Known<T>(var value) -> new Content(java.util.Objects.toString(words.of(value), ""), true, null);
            case Extra.Unread<T> _ -> new Content(Messages.text("sessions.unread"), false, null);
            case Extra.Hidden<T> _ -> new Content(Messages.text("sessions.extra.hidden"), false,
                    Messages.text("sessions.extra.hidden.why"));
            case Extra.Refused<T>(var outcome) -> new Content(word(outcome), false,
                    SafeText.line(Notice.message(outcome), LONGEST));
        };
    }

    private static String word(SampleOutcome<?> outcome) {
        return switch (outcome) {
            case SampleOutcome.Read<?> _ -> Units.UNKNOWN;
            case SampleOutcome.Unsupported<?>(var message) -> SafeText.line(message, LONGEST);
            case SampleOutcome.Denied<?> _ -> Messages.text("sessions.extra.denied");
            case SampleOutcome.TimedOut<?> _ -> Messages.text("sessions.extra.timedOut");
            case SampleOutcome.Unreachable<?> _,SampleOutcome.Failed<?> _ -> Messages.text("sessions.extra.failed");
        };
    }

    @Override
    protected @Nullable String cutText() {
        return reason == null ? super.cutText() : reason;
    }

    @Override
    protected void show(Content content) {
        reason = content.reason();
        setText(content.text());
        Styles.set(this, Styles.UNKNOWN_VALUE, !content.known());
    }

    @Override
    protected void clear() {
        reason = null;
    }
}
