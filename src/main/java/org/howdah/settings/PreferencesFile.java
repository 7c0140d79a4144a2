package org.howdah.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.howdah.settings.SettingsException.Kind;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;
import org.howdah.settings.json.Utf8;
import org.jspecify.annotations.Nullable;

/// The user's preferences, in `preferences.json`. Reading never fails: what is wrong is named, and the usual is taken in
/// its place. Only what is changed is written; a file that is no JSON is not overwritten. One for each folder and
/// process; any thread, which waits for the disk only.
public final class PreferencesFile {
    /// The name of the file in the configuration folder.
    public static final String FILE = "preferences.json";

    private static final int FORMAT = 1;
    private static final String FORMAT_FIELD = "format";

    private record Known(Preferences preferences, List<String> mistakes) {}

    private final SettingsFile file;
    private final Lock lock = new ReentrantLock();
    private final List<Consumer<Preferences>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Known known;

    /// @param folder of the configuration; is made by the first change
    public PreferencesFile(Path folder) {
        file = new SettingsFile(folder.resolve(FILE));
    }

    /// As last read or changed; reads the file only the first time.
    public Preferences preferences() {
        return known().preferences();
    }

    /// What is wrong in the file, each a sentence with file, line and field; empty where all is well.
    public List<String> mistakes() {
        return known().mistakes();
    }

    /// Changes preferences and saves those that are other than before. The change sees what is on the disk now.
    ///
    /// @throws SettingsException if they could not be saved; they stay as they were
    public Preferences update(UnaryOperator<Preferences> change) throws SettingsException {
        lock.lock();
        try {
            Known changed = file.update(present -> {
                ObjectNode root = root(present);
                Known before = read(present);
                Preferences after = change.apply(before.preferences());
                if (after.equals(before.preferences())) {
                    return new SettingsFile.Outcome<>(before, null);
                }
                new PreferencesWriting(before.preferences(), after, root).write();
                byte[] content = JsonFile.write(root);
                Known reread = read(content);
                if (!reread.preferences().equals(after)) {
                    throw new SettingsException(Kind.WRONG_VALUE,
                            "These preferences cannot be: " + String.join(" ", reread.mistakes()));
                }
                return new SettingsFile.Outcome<>(reread, content);
            }).value();
            Known last = known;
            known = changed;
            if (last == null || !last.preferences().equals(changed.preferences())) {
                listeners.forEach(listener -> listener.accept(changed.preferences()));
            }
            return changed.preferences();
        } finally {
            lock.unlock();
        }
    }

    /// Calls back with each change from now on, on the thread that made it, until closed. The callback returns quickly.
    public ServerRegistry.Subscription subscribe(Consumer<Preferences> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Known known() {
        Known present = known;
        if (present != null) {
            return present;
        }
        lock.lock();
        try {
            if (known == null) {
                known = first();
            }
            present = known;
        } finally {
            lock.unlock();
        }
        return present == null ? new Known(Preferences.USUAL, List.of()) : present;
    }

    private Known first() {
        try {
            return read(file.read().bytes());
        } catch (SettingsException e) {
            return new Known(Preferences.USUAL, List.of(e.sentence()));
        }
    }

    private Known read(byte @Nullable [] content) {
        if (content == null) {
            return new Known(Preferences.USUAL, List.of());
        }
        try {
            JsonValue root = JsonFile.read(Utf8.decode(content));
            if (!root.isObject()) {
                throw root.mistake("preferences are an object in braces");
            }
            PreferencesReading reading = new PreferencesReading(root);
            Preferences preferences = reading.read();
            return new Known(preferences, reading.mistakes().stream()
                    .map(mistake -> file.path() + ", " + mistake + "; the usual is taken.").toList());
        } catch (JsonMistake e) {
            return new Known(Preferences.USUAL,
                    List.of(file.path() + ", " + e.located() + "; the usual preferences are taken."));
        }
    }

    /// The object to change.
    private ObjectNode root(byte @Nullable [] present) throws SettingsException {
        if (present == null) {
            return JsonNodeFactory.instance.objectNode().put(FORMAT_FIELD, FORMAT);
        }
        try {
            JsonValue root = JsonFile.read(Utf8.decode(present));
            int format = root.number(FORMAT_FIELD, 1, Integer.MAX_VALUE).orElse(FORMAT);
            if (format > FORMAT) {
                throw new SettingsException(Kind.FILE, file.path() + " was written by a newer Howdah (format " + format
                        + ", and this one writes " + FORMAT + "). Change it with that one.");
            }
            if (root.node().deepCopy() instanceof ObjectNode copy) {
                return copy;
            }
            throw root.mistake("preferences are an object in braces");
        } catch (JsonMistake e) {
            throw new SettingsException(Kind.FILE, file.path() + ", " + e.located()
                    + ". Correct the file, or delete it; until then nothing in it is changed.", e);
        }
    }
}
