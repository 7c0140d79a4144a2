package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.Test;

class UnchangedSessionsTest {
    private final UnchangedSessions unchanged = new UnchangedSessions();

    @Test
    void sessionThatIsAsItWasIsTheSameObject() {
        Session first = Sessions.of(1, SessionState.ACTIVE);
        unchanged.of(List.of(first));

        assertThat(unchanged.of(List.of(Sessions.of(1, SessionState.ACTIVE)))).first().isSameAs(first);
    }

    @Test
    void sessionThatHasChangedIsTheNewOne() {
        unchanged.of(List.of(Sessions.of(1, SessionState.ACTIVE)));
        Session changed = Sessions.of(1, SessionState.IDLE);

        assertThat(unchanged.of(List.of(changed))).first().isSameAs(changed);
        assertThat(unchanged.of(List.of(Sessions.of(1, SessionState.IDLE)))).first().isSameAs(changed);
    }

    @Test
    void orderIsThatOfTheReading() {
        unchanged.of(List.of(Sessions.of(1, SessionState.ACTIVE), Sessions.of(2, SessionState.ACTIVE)));

        assertThat(unchanged.of(List.of(Sessions.of(2, SessionState.ACTIVE), Sessions.of(1, SessionState.ACTIVE))))
                .extracting(Session::pid).containsExactly(2, 1);
    }

    @Test
    void sessionThatIsLongGoneIsForgotten() {
        Session first = Sessions.of(0, SessionState.ACTIVE);
        unchanged.of(List.of(first));
        IntStream.range(1, 500).forEach(pid -> unchanged.of(List.of(Sessions.of(pid, SessionState.ACTIVE))));

        assertThat(unchanged.of(List.of(Sessions.of(0, SessionState.ACTIVE)))).first().isNotSameAs(first);
    }
}
