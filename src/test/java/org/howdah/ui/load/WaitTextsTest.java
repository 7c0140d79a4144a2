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
    void eventIsTheSameHoweverItsVersionWritesIt() {
        assertThat(WaitTexts.of("IO:WalSync")).isEqualTo(WaitTexts.of("IO:WALSync"));
        assertThat(WaitTexts.of("IPC:BgworkerShutdown")).isEqualTo(WaitTexts.of("IPC:BgWorkerShutdown"));
        assertThat(WaitTexts.of("LWLockNamed:ProcArrayLock")).isEqualTo(WaitTexts.of("LWLock:ProcArray"))
                .isNotEqualTo(WaitTexts.ofClass(WaitClass.LWLOCK));
        assertThat(WaitTexts.of("LWLock:buffer_io")).isEqualTo(WaitTexts.of("LWLock:BufferIO"))
                .isNotEqualTo(WaitTexts.ofClass(WaitClass.LWLOCK));
    }

    /// What the scripted incidents were seen to wait for before 17, where no server explains it.
    @Test
    void eventsThatOccurredOnOldServersHaveWordsOfTheirOwn() {
        for (String event : List.of("Lock:relation", "Lock:transactionid", "Lock:tuple", "LWLock:WALWriteLock",
                "LWLock:WALBufMappingLock", "LWLock:buffer_io", "LWLock:buffer_mapping", "LWLock:BufferMapping",
                "IO:BufFileRead", "IO:BufFileWrite", "IO:DataFileRead", "IO:DataFilePrefetch", "IO:WALInitWrite",
                "IPC:BufferIO", "IPC:MessageQueueReceive", "IPC:MessageQueueSend", "IPC:ParallelFinish", "IPC:SyncRep",
                "IPC:ExecuteGather", "Client:ClientRead", "Timeout:SpinDelay", "Timeout:PgSleep")) {
            assertThat(WaitTexts.ofEvent(event)).as(event).isPresent();
        }
    }

    @Test
    void eventThatANewerServerHasIsExplainedByItsClass() {
        assertThat(WaitTexts.of("IO:SomethingNew")).isEqualTo(WaitTexts.ofClass(WaitClass.IO));
        assertThat(WaitTexts.of("Future:Thing")).isEqualTo(WaitTexts.ofClass(WaitClass.OTHER));
        assertThat(WaitTexts.of("CPU*")).isEqualTo(WaitTexts.ofClass(WaitClass.CPU));
    }
}
