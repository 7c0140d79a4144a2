package org.howdah.ui.range;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.howdah.analysis.SessionFilter;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// What time a window shows, whether that is now or a recorded second, what of it is chosen, and to which sessions its load
/// is narrowed. Each change of the stretch can be taken back. Screen thread.
public final class WindowTime {
    /// What the range control offers.
    public static final List<Duration> LIVE = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(6));
    private static final Duration USUAL = Duration.ofMinutes(15);
    /// Steps that can be taken back.
    private static final int MOST = 100;

    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(new Span.Live(USUAL));
    private final ReadOnlyObjectWrapper<@Nullable Instant> replayed = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LoadFilter> filter = new SimpleObjectProperty<>(LoadFilter.CLIENTS);
    private final StatementTexts texts = new StatementTexts();
    private final Deque<Shown> before = new ArrayDeque<>();
    private final Deque<Shown> after = new ArrayDeque<>();
    private Duration live = USUAL;
    private @Nullable TimeRange brush;
    private @Nullable Instant end;

    /// A stretch with what was chosen of it.
    private record Shown(Span span, @Nullable TimeRange brush) {}

    public Span span() {
        return span.get();
    }

    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /// The second that is replayed; null while the window shows now.
    public ReadOnlyObjectProperty<@Nullable Instant> replayedProperty() {
        return replayed.getReadOnlyProperty();
    }

    public Optional<Instant> replayed() {
        return Optional.ofNullable(replayed.get());
    }

    /// Which sessions Load, Sessions and Statements count. Survives a change of page and of time.
    public ObjectProperty<LoadFilter> filterProperty() {
        return filter;
    }

    /// Takes the filter away; whether background processes are counted stays.
    ///
    /// @return whether there was one
    public boolean clearFilter() {
        boolean was = !filter.get().values().isEmpty();
        filter.set(LoadFilter.CLIENTS.withBackground(filter.get().background()));
        return was;
    }

    /// The same for sessions that are at hand, which are not told apart by what a history numbers.
    public LoadFilter filterOfSessions() {
        LoadFilter wanted = filter.get();
        return SessionFilter.of(wanted, texts.of(wanted.values().getOrDefault(LoadDimension.STATEMENT, "")));
    }

    /// The same for another history, to which the numbers of this one mean nothing.
    public LoadFilter filterOfOthers() {
        LoadFilter wanted = filter.get();
        return SessionFilter.isByText(wanted) ? wanted.without(LoadDimension.STATEMENT) : wanted;
    }

    /// The texts of statements that were seen, by which a filter can be said in words.
    public StatementTexts texts() {
        return texts;
    }

    /// The stretch that is shown.
    ///
    /// @param now our clock
    public TimeRange range(Instant now) {
        return span().range(replayed().orElse(now));
    }

    /// Shows another stretch.
    public void show(Span wanted) {
        if (wanted.equals(span())) {
            return;
        }
        before.push(new Shown(span(), brush));
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        set(new Shown(wanted, brush != null && isPart(brush, wanted) ? brush : null));
    }

    /// Whether a brush lies in a stretch that stays where it is, and is not all of it.
    private static boolean isPart(TimeRange brush, Span of) {
        return of instanceof Span.Fixed(var range) && !brush.from().isBefore(range.from())
                && !brush.to().isAfter(range.to()) && brush.length().compareTo(range.length()) < 0;
    }

    /// What is chosen of the stretch; null for nothing. Survives a change of page.
    public @Nullable TimeRange brush() {
        return brush;
    }

    /// Chooses a part of the stretch; null for nothing of it.
    public void brush(@Nullable TimeRange wanted) {
        brush = wanted;
    }

    /// To the stretch that was shown before, with what was chosen of it; nothing where there was none.
    public void back() {
        if (!before.isEmpty()) {
            after.push(new Shown(span(), brush));
            set(before.pop());
        }
    }

    /// Takes [#back] back.
    public void forward() {
        if (!after.isEmpty()) {
            before.push(new Shown(span(), brush));
            set(after.pop());
        }
    }

    /// There is no now: what is newest is this second of a recording, and there the replay begins.
    public void endAt(Instant newest) {
        end = newest;
        replayed.set(newest);
    }

    /// Shows now again, as long a stretch as it last did; ends a replay, but for that of a recording, which goes to its end.
    public void toLive() {
        replayed.set(end);
        show(new Span.Live(live));
    }

    /// Shows the states of a recorded second; null for those of now, over the same stretch.
    public void replay(@Nullable Instant second) {
        replayed.set(second == null ? end : second);
    }

    private void set(Shown wanted) {
        if (wanted.span() instanceof Span.Live now) {
            live = now.length();
        }
        // Whoever hears of the stretch asks for the brush.
        brush = wanted.brush();
        span.set(wanted.span());
    }
}
