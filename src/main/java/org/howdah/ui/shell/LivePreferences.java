package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.PreferencesAccess;

/// The user's preferences, and who must act when they change. Screen thread.
final class LivePreferences implements PreferencesAccess {
    private final PreferencesAccess kept;
    private final List<BiConsumer<Preferences, Preferences>> listeners = new ArrayList<>();

    LivePreferences(PreferencesAccess kept) {
        this.kept = kept;
    }

    @Override
    public Preferences get() {
        return kept.get();
    }

    @Override
    public List<String> mistakes() {
        return kept.mistakes();
    }

    @Override
    public void change(UnaryOperator<Preferences> change) {
        Preferences before = kept.get();
        kept.change(change);
        if (!kept.get().equals(before)) {
            Preferences now = kept.get();
            List.copyOf(listeners).forEach(listener -> listener.accept(before, now));
        }
    }

    /// Calls back with what was before and what is now.
    void onChange(BiConsumer<Preferences, Preferences> action) {
        listeners.add(action);
    }
}
