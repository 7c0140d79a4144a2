package org.howdah.ui.shell;

import java.util.List;
import java.util.Optional;
import org.howdah.ui.control.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The pages of the window, in the order of the navigation and of the keys Ctrl+1 to Ctrl+9.
enum PageId {
    SERVERS(false), LOAD(true), SESSIONS(true), TIMELINE(true), COMPARE(true), EPISODES(true), ALERTS(false), COLLECTOR(
            false), PREFERENCES(false),
    /// In the place of the servers while there are none.
    WELCOME(false);

    private static final List<PageId> IN_NAVIGATION = List.of(SERVERS, LOAD, SESSIONS, TIMELINE, COMPARE, EPISODES,
            ALERTS,
            COLLECTOR,
            PREFERENCES);

    private final boolean ofOneServer;

    PageId(boolean ofOneServer) {
        this.ofOneServer = ofOneServer;
    }

    static List<PageId> inNavigation() {
        return IN_NAVIGATION;
    }

    /// The page of a word, also as somebody else has typed it.
    static Optional<PageId> ofWord(String word) {
        return IN_NAVIGATION.stream().filter(page -> page.word().equals(word)).findFirst();
    }

    /// Whether it shows one server, as against all of them or none.
    boolean isOfOneServer() {
        return ofOneServer;
    }

    String title() {
        return switch (this) {
            case SERVERS -> Messages.text("servers.title");
            case LOAD -> Messages.text("load.title");
            case SESSIONS -> Messages.text("sessions.title");
            case TIMELINE -> Messages.text("timeline.title");
            case COMPARE -> Messages.text("compare.title");
            case EPISODES -> Messages.text("episodes.title");
            case ALERTS -> Messages.text("alerts.title");
            case COLLECTOR -> Messages.text("collector.title");
            case PREFERENCES -> Messages.text("preferences.title");
            case WELCOME -> Messages.text("welcome.title");
        };
    }

    Feather icon() {
        return switch (this) {
            case SERVERS, WELCOME -> Feather.SERVER;
            case LOAD -> Feather.BAR_CHART_2;
            case SESSIONS -> Feather.USERS;
            case TIMELINE -> Feather.ACTIVITY;
            case COMPARE -> Feather.LAYERS;
            case EPISODES -> Feather.FLAG;
            case ALERTS -> Feather.BELL;
            case COLLECTOR -> Feather.TERMINAL;
            case PREFERENCES -> Feather.SETTINGS;
        };
    }

    /// As it stands in node ids: `servers`.
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
