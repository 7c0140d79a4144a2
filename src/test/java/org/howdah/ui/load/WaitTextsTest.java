package org.howdah.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.howdah.analysis.LoadBands;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.Test;

class WaitTextsTest {
    @Test
    void everyClassIsExplained() {
        for (WaitClass waitClass : WaitClass.values()) {
            assertThat(WaitTexts.ofClass(waitClass)).endsWith(".");
        }
    }

    @Test
    void commonEventsHaveWordsOfTheirOwn() {
        for (String event : List.of("IO:DataFileRead", "IO:WALSync", "IO:WalSync", "Lock:transactionid",
                "Lock:speculative token", "LWLock:WALWrite", "LWLockTranche:buffer_content", "Client:ClientRead",
                "BufferPin:BufferPin", "IPC:SyncRep", "Timeout:PgSleep", "Extension:Extension")) {
            assertThat(WaitTexts.of(event)).as(event).endsWith(".").isNotEqualTo("");
            if (!event.startsWith("BufferPin")) {
                assertThat(WaitTexts.of(event)).as(event).isNotEqualTo(
                        WaitTexts.ofClass(LoadBands.classOf(event)));
            }
        }
    }

    @Test
    void eventThatANewerServerHasIsExplainedByItsClass() {
        assertThat(WaitTexts.of("IO:SomethingNew")).isEqualTo(WaitTexts.ofClass(WaitClass.IO));
        assertThat(WaitTexts.of("Future:Thing")).isEqualTo(WaitTexts.ofClass(WaitClass.OTHER));
        assertThat(WaitTexts.of("CPU*")).isEqualTo(WaitTexts.ofClass(WaitClass.CPU));
    }
}
