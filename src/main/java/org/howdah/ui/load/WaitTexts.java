package org.howdah.ui.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.howdah.analysis.LoadBands;
import org.howdah.model.session.WaitClass;

/// What wait events mean, in plain words of our own, from `wait-events.properties`. An event that stands not there is
/// explained by its class. Any thread.
final class WaitTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.howdah.ui.load.wait-events", Locale.ROOT);
    private static final Map<String, String> BY_EVENT = byEvent();
    private static final String LOCK = "lock";

    private WaitTexts() {}

    private static Map<String, String> byEvent() {
        Map<String, String> texts = new HashMap<>();
        for (String key : TEXTS.keySet()) {
            int dot = key.indexOf('.');
            if (dot >= 0) {
                texts.put(key(WaitClass.valueOf(key.substring(0, dot)), key.substring(dot + 1)),
                        TEXTS.getString(key));
            }
        }
        return Map.copyOf(texts);
    }

    /// Versions write one and the same event as `WALSync` and `WalSync`, as `wal_insert` and `WALInsert`, and what was
    /// `ProcArrayLock` up to 12 is `ProcArray` since.
    private static String key(WaitClass waitClass, String event) {
        String plain = event.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
        return waitClass + "." + (waitClass == WaitClass.LWLOCK && plain.endsWith(LOCK)
                ? plain.substring(0, plain.length() - LOCK.length())
                : plain);
    }

    /// @param value as the history writes it: `Lock:relation`, `CPU*`
    static String of(String value) {
        return ofEvent(value).orElseGet(() -> ofClass(LoadBands.classOf(value)));
    }

    /// Nothing for an event that is only explained by its class.
    static Optional<String> ofEvent(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(BY_EVENT.get(key(LoadBands.classOf(value), value.substring(colon + 1))));
    }

    static String ofClass(WaitClass waitClass) {
        return TEXTS.getString(waitClass.name());
    }
}
