package org.howdah.settings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.SettingsException.Kind;
import org.howdah.settings.json.JsonMistake;
import org.jspecify.annotations.Nullable;

/// The user's servers, in `servers.json`. Every change reads the file anew under a lock that other processes respect, so
/// that none loses what another has written. A file with a mistake in it is named with line and column and never
/// overwritten. One for each folder and process; any thread, which waits for the disk only.
public final class ServerRegistry {
    /// The name of the file in the configuration folder.
    public static final String FILE = "servers.json";

    /// Makes another list of the present one, while nobody else can change it.
    @FunctionalInterface
    public interface Change {
        ServerList apply(ServerList present) throws SettingsException;
    }

    /// Ends a subscription; closing twice does nothing.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private final SettingsFile file;
    private final Lock lock = new ReentrantLock();
    private final List<Consumer<ServerList>> listeners = new CopyOnWriteArrayList<>();
    // The next two are guarded by the lock; the list is read without it.
    private SettingsFile.@Nullable Stamp seen;
    private volatile @Nullable ServerList list;

    /// @param folder of the configuration; is made by the first change
    public ServerRegistry(Path folder) {
        file = new SettingsFile(folder.resolve(FILE));
    }

    /// Where the list lies.
    public Path path() {
        return file.path();
    }

    /// The list as it was last read. Reads the file only the first time.
    ///
    /// @throws SettingsException if the file cannot be read or has a mistake in it
    public ServerList list() throws SettingsException {
        ServerList known = list;
        if (known != null) {
            return known;
        }
        refresh();
        known = list;
        return known == null ? ServerList.EMPTY : known;
    }

    /// Looks whether somebody else has changed the file; cheap where nobody has. To be asked every second or two.
    ///
    /// @return whether the list is another now; listeners have been told
    /// @throws SettingsException if there is a new mistake in the file, once; the list stays as it was
    public boolean refresh() throws SettingsException {
        lock.lock();
        try {
            if (list != null && file.stamp().equals(seen)) {
                return false;
            }
            SettingsFile.Content content = file.read();
            seen = content.stamp();
            return publish(document(content.bytes()).list());
        } finally {
            lock.unlock();
        }
    }

    /// Changes the list and saves it. The change sees what is on the disk now.
    ///
    /// @return the list as it was saved
    /// @throws SettingsException from the change, if its list breaks the rules, or if it could not be saved; nothing
    ///         has changed then
    public ServerList update(Change change) throws SettingsException {
        lock.lock();
        try {
            SettingsFile.Saved<ServerList> saved = file.update(present -> {
                RegistryDocument document = document(present);
                if (document.format() > RegistryDocument.FORMAT) {
                    throw new SettingsException(Kind.FILE, file.path() + " was written by a newer Howdah (format "
                            + document.format() + ", and this one writes " + RegistryDocument.FORMAT
                            + "). Change it with that one.");
                }
                ServerList changed = change.apply(document.list());
                if (changed.servers().equals(document.list().servers())) {
                    return new SettingsFile.Outcome<>(document.list(), null);
                }
                requireRules(changed);
                ServerList next = new ServerList(document.list().generation() + 1, changed.servers());
                return new SettingsFile.Outcome<>(next, document.write(next));
            });
            seen = saved.stamp();
            publish(saved.value());
            return saved.value();
        } finally {
            lock.unlock();
        }
    }

    /// Adds a server at the end.
    public ServerList add(RegisteredServer server) throws SettingsException {
        return update(present -> present.with(server));
    }

    /// Puts a server in the place of the one with its id.
    public ServerList replace(RegisteredServer server) throws SettingsException {
        return update(present -> {
            if (present.find(server.id()).isEmpty()) {
                throw new SettingsException(Kind.CONFLICT,
                        "The server " + server.name() + " has been removed meanwhile; add it again to keep it.");
            }
            return present.replaced(server);
        });
    }

    /// Removes servers; those that are gone already are no mistake.
    public ServerList remove(Collection<ServerId> ids) throws SettingsException {
        return update(present -> present.without(ids));
    }

    /// Calls back with each new list until closed, from the next change on: on the thread that changed it or saw the
    /// change, one call at a time, in order. The callback returns quickly.
    public Subscription subscribe(Consumer<ServerList> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private boolean publish(ServerList next) {
        ServerList before = list;
        list = next;
        if (next.equals(before)) {
            return false;
        }
        listeners.forEach(listener -> listener.accept(next));
        return true;
    }

    private RegistryDocument document(byte @Nullable [] content) throws SettingsException {
        if (content == null) {
            return RegistryDocument.empty();
        }
        file.requireNotWritableByOthers();
        try {
            return RegistryDocument.read(content);
        } catch (JsonMistake e) {
            throw new SettingsException(Kind.FILE, file.path() + ", " + e.located()
                    + ". Correct the file; until then nothing in it is changed.", e);
        }
    }

    private static void requireRules(ServerList changed) throws SettingsException {
        for (RegisteredServer server : changed.servers()) {
            Optional<ServerRules.Mistake> mistake = ServerRules.mistake(server);
            if (mistake.isPresent()) {
                throw new SettingsException(Kind.WRONG_VALUE, mistake.get().sentence());
            }
        }
        OptionalInt clash = ServerRules.clash(changed.servers());
        if (clash.isPresent()) {
            String name = changed.servers().get(clash.getAsInt()).name();
            throw new SettingsException(Kind.CONFLICT, "There is a server called " + name
                    + " already; choose another name, or change that one.");
        }
    }
}
