package org.howdah.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.settings.Preferences;
import org.howdah.settings.PreferencesFile;
import org.howdah.settings.SettingsException;
import org.howdah.ui.control.PreferencesAccess;
import org.slf4j.LoggerFactory;

/// The preferences of the window, kept in their file. A change that cannot be kept holds until the program ends.
/// Screen thread.
final class FilePreferences implements PreferencesAccess {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(FilePreferences.class);

    private final PreferencesFile file;
    /// Read by other threads as well.
    private volatile Preferences now;
    private List<String> notKept = List.of();

    FilePreferences(PreferencesFile file) {
        this.file = file;
        this.now = file.preferences();
        file.mistakes().forEach(mistake -> LOG.warn("{}", mistake));
    }

    @Override
    public Preferences get() {
        return now;
    }

    @Override
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>(notKept);
        mistakes.addAll(file.mistakes());
        return mistakes;
    }

    @Override
    public void change(UnaryOperator<Preferences> change) {
        Preferences before = now;
        try {
            now = file.update(change);
            notKept = List.of();
        } catch (SettingsException e) {
            LOG.warn("Preferences are not kept: {}", e.getMessage());
            now = change.apply(now);
            notKept = List.of(e.sentence());
        }
        if (before.logLevel() != now.logLevel()
                && LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.toLevel(now.logLevel().name()));
        }
    }
}
