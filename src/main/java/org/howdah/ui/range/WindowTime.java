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
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// What time a window shows, whether that is now or a recorded second, and to which sessions its load is narrowed. Each
/// change can be taken back. Screen thread.
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
    private final Deque<Span> before = new ArrayDeque<>();
    private final Deque<Span> after = new ArrayDeque<>();
    private Duration live = USUAL;
    private @Nullable Instant end;

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
        before.push(span());
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        set(wanted);
    }

    /// To the stretch that was shown before; nothing where there was none.
    public void back() {
        if (!before.isEmpty()) {
            after.push(span());
            set(before.pop());
        }
    }

    /// Takes [#back] back.
    public void forward() {
        if (!after.isEmpty()) {
            before.push(span());
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

    private void set(Span wanted) {
        if (wanted instanceof Span.Live now) {
            live = now.length();
        }
        span.set(wanted);
    }
}
