package org.howdah.ui.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.howdah.model.instance.WaitEventText;
import org.howdah.text.SafeText;

/// What the wait events of one server mean: in the server's words where it tells (17), and in ours. Screen thread.
final class WaitMeanings {
    private final Supplier<List<WaitEventText>> told;
    private List<WaitEventText> known = List.of();
    private Map<String, String> byEvent = Map.of();

    /// @param told what the server has said last; empty where it has not
    WaitMeanings(Supplier<List<WaitEventText>> told) {
        this.told = told;
    }

    /// The server says what is waited for, we say what is usually behind it: both, where both have something to say of that
    /// very event.
    ///
    /// @param value as the history writes it: `Lock:relation`, `CPU*`
    String of(String value) {
        String description = byEvent().get(value);
        if (description == null) {
            return WaitTexts.of(value);
        }
        return WaitTexts.ofEvent(value).map(own -> description + " " + own).orElse(description);
    }

    private Map<String, String> byEvent() {
        List<WaitEventText> now = told.get();
        // One and the same list, which is seen at once, until it is read again, which is seldom.
        if (!now.equals(known)) {
            Map<String, String> texts = new HashMap<>();
            now.forEach(each -> texts.put(each.type() + ":" + each.name(), sentence(each.description())));
            known = now;
            byEvent = texts;
        }
        return byEvent;
    }

    private static String sentence(String description) {
        String safe = SafeText.line(description).strip();
        return safe.isEmpty() || safe.endsWith(".") ? safe : safe + ".";
    }
}
