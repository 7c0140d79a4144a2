package org.howdah.ui.control;

import java.util.function.Consumer;
import org.howdah.model.history.HistoryInfo;
import org.jspecify.annotations.Nullable;

/// What the window knows of the recording of its servers; app fills it.
public interface HistoryPort {
    /// Of a window whose servers are not recorded, such as the demo's.
    HistoryPort NONE = new HistoryPort() {
        @Override
        public Going now() {
            return Going.NOT_AT_ALL;
        }

        @Override
        public void ask(Consumer<HistoryInfo> answer) {
            // there is none
        }
    };

    /// Who records.
    enum Recorder {
        /// Nobody, and nobody is expected to.
        NOBODY,
        /// This process.
        THIS,
        /// Another process of the same user; this one takes over when it ends.
        ANOTHER,
        /// This process would, and cannot at present.
        FAILING
    }

    /// How it goes.
    ///
    /// @param bytes that the history takes; null where that is not known
    /// @param problem why nothing can be recorded, in a sentence; null where there is none
    record Going(Recorder recorder, @Nullable Long bytes, @Nullable String problem) {
        static final Going NOT_AT_ALL = new Going(Recorder.NOBODY, null, null);
    }

    /// How it goes now; never waits for a disk. Any thread.
    Going now();

    /// Asks what is kept, which takes as long as a disk does.
    ///
    /// @param answer on the screen thread; not called where there is no history
    void ask(Consumer<HistoryInfo> answer);
}
