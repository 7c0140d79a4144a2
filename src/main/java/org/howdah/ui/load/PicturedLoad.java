package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.picture.PicturedPast;
import org.jspecify.annotations.Nullable;

/// A quarter of an hour of a shop, made up for pictures, the same each time: quiet first, half a minute that was not
/// sampled, a burst of reading, then a report, and a change of a table that makes everybody wait.
final class PicturedLoad {
    static final Duration LENGTH = Duration.ofSeconds(870);
    private static final Duration BEFORE = Duration.ofHours(5);
    /// From here on there is a sample a second.
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int SPARSE = 10;
    private static final int[] GAP = {200, 230};
    private static final int RELOAD = 130;
    private static final int REPORT = 464;
    private static final int PILE_UP = 651;
    private static final int[] JOINS = {654, 661, 670, 683, 695, 708, 721, 734, 746, 760};

    private final Random random = new Random(41);
    private final Map<WaitClass, Double> levels = new EnumMap<>(WaitClass.class);

    private PicturedLoad() {}

    /// @param now where it ends
    static PicturedPast of(ServerId server, Instant now) {
        Instant start = now.minus(LENGTH);
        PicturedLoad made = new PicturedLoad();
        List<LoadCounter.Second> seconds = new ArrayList<>();
        for (Instant time = start.minus(BEFORE); time.isBefore(start.minus(LATELY)); time = time.plusSeconds(SPARSE)) {
            seconds.add(made.second(time, (int) Duration.between(start, time).toSeconds()));
        }
        for (int t = -(int) LATELY.toSeconds(); t < LENGTH.toSeconds(); t++) {
            if (t < GAP[0] || t >= GAP[1]) {
                seconds.add(made.second(start.plusSeconds(t).plusMillis(200), t));
            }
        }
        return new PicturedPast(server, new LoadCounter(seconds), List.of(
                event(server, start.plusSeconds(RELOAD), EventKind.SETTINGS_CHANGED),
                event(server, start.plusSeconds(GAP[0]), EventKind.LOST)));
    }

    private static HistoryEvent event(ServerId server, Instant time, EventKind kind) {
        return new HistoryEvent(server, time, kind, null, 0, "");
    }

    private double level(WaitClass of, double middle, double spread) {
        double before = levels.getOrDefault(of, middle);
        double now = Math.max(0, before + (middle - before) * 0.12 + (random.nextDouble() - 0.5) * spread);
        levels.put(of, now);
        return now;
    }

    private LoadCounter.Second second(Instant time, int t) {
        Map<WaitClass, Double> wanted = new EnumMap<>(WaitClass.class);
        double pile = t < PILE_UP ? 0 : Math.min(1, (t - PILE_UP) / 110.0);
        double burst = t > 285 && t < 345 ? Math.sin((t - 285) / 60.0 * Math.PI) : 0;
        // An hour and a half ago somebody took a backup.
        double backup = t < 0 && Math.abs(t + 5_400) < 420 ? 1 : 0;
        boolean report = t > REPORT;
        wanted.put(WaitClass.CPU, (level(WaitClass.CPU, 1.9, 0.55) + (report ? 1 : 0)) * (1 - 0.42 * pile));
        wanted.put(WaitClass.IO, level(WaitClass.IO, 0.85, 0.4) + 3.1 * burst + (report ? 1.8 : 0) + 3 * backup
                + (t > RELOAD && t < 150 ? 1 : 0));
        wanted.put(WaitClass.BUFFER, level(WaitClass.BUFFER, 0.06, 0.09) + 0.35 * burst);
        wanted.put(WaitClass.LWLOCK, (level(WaitClass.LWLOCK, 0.32, 0.22) + 0.9 * burst) * (1 - 0.5 * pile));
        wanted.put(WaitClass.LOCK, random.nextInt(16) == 0 ? 0.8 : 0.0);
        wanted.put(WaitClass.IPC, report ? 0.92 : 0.03);
        wanted.put(WaitClass.CLIENT, level(WaitClass.CLIENT, 0.28, 0.18) * (1 - 0.5 * pile));
        wanted.put(WaitClass.TIMEOUT, level(WaitClass.TIMEOUT, 0.04, 0.06));
        wanted.put(WaitClass.OTHER, level(WaitClass.OTHER, 0.08, 0.06));
        if (t >= PILE_UP) {
            int waiting = 1;
            for (int join : JOINS) {
                waiting += t >= join ? 1 : 0;
            }
            wanted.put(WaitClass.LOCK, (double) waiting);
        }
        return new LoadCounter.Second(time, sessions(time, wanted));
    }

    private List<Session> sessions(Instant time, Map<WaitClass, Double> wanted) {
        List<Session> sessions = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        wanted.forEach((waitClass, average) -> {
            int count = (int) Math.floor(average + random.nextDouble());
            for (int i = 0; i < count; i++) {
                PicturedShop.Statement statement = PicturedShop.pick(waitClass, random);
                sessions.add(session(time, statement, waitClass, taken));
            }
        });
        if (random.nextInt(3) == 0) {
            sessions.add(row(48_213, time, PicturedShop.STATEMENTS.getFirst(), SessionState.IDLE_IN_TRANSACTION,
                    "Client", "ClientRead"));
        }
        return sessions;
    }

    private Session session(Instant time, PicturedShop.Statement statement, WaitClass waitClass, Set<Integer> taken) {
        int pid = statement.firstPid();
        while (!taken.add(pid)) {
            pid++;
        }
        String event = PicturedShop.event(waitClass, random);
        int colon = event.indexOf(':');
        return row(pid, time, statement, SessionState.ACTIVE, colon < 0 ? null : event.substring(0, colon),
                colon < 0 ? null : event.substring(colon + 1));
    }

    private static Session row(int pid, Instant time, PicturedShop.Statement statement, SessionState state,
            @Nullable String waitType, @Nullable String waitEvent) {
        Instant start = Instant.ofEpochSecond(time.getEpochSecond() / 86_400 * 86_400).plusSeconds(pid % 3_600);
        return new Session(pid, start, 16_384L, statement.database(), 16_385L, statement.user(),
                statement.application(), "10.20.4." + (11 + pid % 7), 51_844, "client backend", state, waitType,
                waitEvent, time, time, time, null, null, null, statement.queryId(), statement.text(), false, false);
    }
}
