package org.howdah.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.alerts.AlertsPage;
import org.howdah.ui.collector.CollectorPage;
import org.howdah.ui.compare.CompareDesk;
import org.howdah.ui.compare.ComparePage;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.episodes.EpisodesDesk;
import org.howdah.ui.episodes.EpisodesPage;
import org.howdah.ui.load.LoadChoice;
import org.howdah.ui.load.LoadDesk;
import org.howdah.ui.load.LoadPage;
import org.howdah.ui.preferences.PreferencesPage;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.servers.ServersPage;
import org.howdah.ui.sessions.SessionsPage;
import org.howdah.ui.timeline.TimelineDesk;
import org.howdah.ui.timeline.TimelinePage;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;

/// How each page of a window is made, and with what. Screen thread.
///
/// @param past what pages read: now, or a past second
/// @param onServer goes to the first page of a server, which is that of its load
/// @param onSession goes to a session of a server on its own page
/// @param compare goes to what explains a range
record PageMakers(
        WindowContext context, ShellPast past, WindowTime time, UserFormats formats, LivePreferences preferences,
        LayoutKeeper layouts, ServerActions actions, Consumer<ServerId> onServer,
        BiConsumer<ServerId, SessionKey> onSession, ShellCompare compare) {
    /// The pages that are not of one server.
    Map<PageId, Supplier<Page>> ofAll() {
        Map<PageId, Supplier<Page>> makers = new EnumMap<>(PageId.class);
        makers.put(PageId.SERVERS,
                () -> ServersPage.of(past.fleet(), actions, past.screen(), layouts, context.alerts(), formats::zone,
                        formats::zone));
        makers.put(PageId.ALERTS, () -> AlertsPage.of(context.alerts(), actions, context.screen(), formats::zone));
        makers.put(PageId.COLLECTOR,
                () -> CollectorPage.of(past.fleet(), this::collector, past::isReplaying, past.screen()));
        makers.put(PageId.PREFERENCES, () -> PreferencesPage.of(preferences, context.history(), onVaultKeys()));
        makers.put(PageId.WELCOME, () -> WelcomePage.of(actions, context.onDemo()));
        return makers;
    }

    /// Those of a single server.
    Map<PageId, Function<ServerId, Page>> ofOne() {
        Map<PageId, Function<ServerId, Page>> makers = new EnumMap<>(PageId.class);
        LoadChoice choice = new LoadChoice();
        makers.put(PageId.LOAD, server -> LoadPage.of(new LoadDesk(past.fleet(), server, context.past(), past.screen(),
                () -> formats.zone(server), time, choice, key -> onSession.accept(server, key),
                (range, explained) -> compare.open(server, range, explained))));
        makers.put(PageId.COMPARE, server -> ComparePage.of(new CompareDesk(past.fleet(), server, context.past(),
                past.screen(), () -> formats.zone(server), time, compare.choice(),
                (key, at) -> compare.openSession(server, key, at), () -> compare.openLoad(server))));
        makers.put(PageId.TIMELINE, server -> TimelinePage.of(new TimelineDesk(past.fleet(), server, context.past(),
                past.screen(), () -> formats.zone(server), time, preferences)));
        makers.put(PageId.EPISODES, server -> EpisodesPage.of(new EpisodesDesk(past.fleet(), server, context.past(),
                past.screen(), () -> formats.zone(server), time, () -> onServer.accept(server),
                range -> compare.open(server, range, true))));
        makers.put(PageId.SESSIONS, server -> SessionsPage.of(past.fleet(), server, past.control(), past.screen(),
                preferences, () -> formats.zone(server), time));
        return makers;
    }

    private @Nullable Runnable onVaultKeys() {
        VaultDialogs dialogs = context.vault();
        return dialogs == null ? null : dialogs::manage;
    }

    /// How the collecting goes is of now: of a past second there is only what was recorded as its cost.
    private CollectorState collector() {
        CollectorState now = context.collector().get();
        return past.isReplaying() ? new CollectorState(Map.of(), now.process()) : now;
    }
}
